package nl.verzuimregie.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Compares two files of signals line by line; in which order they were written does not matter.
final class Signaalbestanden {

    private Signaalbestanden() {}

    /// The first lines that stand in one file only, `-` in the first and `+` in the second; empty when both are equal.
    ///
    /// @param hoogstens how many are given
    static List<String> differences(Path eerste, Path tweede, int hoogstens) throws IOException {
        String[] links = sorted(eerste);
        String[] rechts = sorted(tweede);
        List<String> verschillen = new ArrayList<>();
        int i = 0;
        int j = 0;
        while ((i < links.length || j < rechts.length) && verschillen.size() < hoogstens) {
            int volgorde = i == links.length ? 1 : j == rechts.length ? -1 : links[i].compareTo(rechts[j]);
            if (volgorde < 0) {
                verschillen.add("- " + links[i++]);
            } else if (volgorde > 0) {
                verschillen.add("+ " + rechts[j++]);
            } else {
                i++;
                j++;
            }
        }
        return verschillen;
    }

    private static String[] sorted(Path bestand) throws IOException {
        try (Stream<String> rijen = Files.lines(bestand, StandardCharsets.UTF_8)) {
            String[] gesorteerd = rijen.toArray(String[]::new);
            Arrays.parallelSort(gesorteerd);
            return gesorteerd;
        }
    }
}

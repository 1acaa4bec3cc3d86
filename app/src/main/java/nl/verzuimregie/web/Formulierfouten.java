package nl.verzuimregie.web;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// What is wrong with a form, per field, in the order in which the fields stand. What was typed stays with the page.
public final class Formulierfouten implements Iterable<Formulierfouten.Formulierfout> {

    private final List<Formulierfout> alle = new ArrayList<>();

    /// One field that is not right.
    ///
    /// @param veld  id of the field
    /// @param tekst what is wrong and what is right, in the language of the page
    public record Formulierfout(String veld, String tekst) {}

    /// Adds a fault; the first of a field stays.
    public void add(String veld, String tekst) {
        if (!has(veld)) {
            alle.add(new Formulierfout(veld, tekst));
        }
    }

    /// Whether something is wrong with the field.
    public boolean has(String veld) {
        return alle.stream().anyMatch(fout -> fout.veld().equals(veld));
    }

    /// What is wrong with the field; empty when nothing.
    public String of(String veld) {
        return alle.stream().filter(fout -> fout.veld().equals(veld)).map(Formulierfout::tekst).findFirst().orElse("");
    }

    public boolean isEmpty() {
        return alle.isEmpty();
    }

    public int size() {
        return alle.size();
    }

    @Override
    public Iterator<Formulierfout> iterator() {
        return List.copyOf(alle).iterator();
    }
}

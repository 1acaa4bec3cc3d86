package nl.verzuimregie.bench;

import java.util.List;
import java.util.Optional;

/// The arguments of a measurement: pairs of a name with two dashes and a value.
record Opties(List<String> args) {

    Opties(String... args) {
        this(List.of(args));
    }

    Optional<String> text(String naam) {
        int plaats = args.indexOf(naam);
        return plaats >= 0 && plaats + 1 < args.size() ? Optional.of(args.get(plaats + 1)) : Optional.empty();
    }

    String required(String naam) {
        return text(naam).orElseThrow(() -> new IllegalArgumentException("Give " + naam + " and a value"));
    }

    int number(String naam, int anders) {
        return text(naam).map(Integer::parseInt).orElse(anders);
    }
}

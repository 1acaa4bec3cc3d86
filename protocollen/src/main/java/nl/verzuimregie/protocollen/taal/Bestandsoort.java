package nl.verzuimregie.protocollen.taal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The kinds of file of a protocol. The first key of a file says its kind; the kind says in which folder it stands.
public enum Bestandsoort {
    PROTOCOL("protocol", ""),
    DEEL("deel", ""),
    REGEL("regel", "regels"),
    STAPPEN("onderwerp", "stappen"),
    OVERLEG("overleg", "overleggen"),
    ROUTE("route", "routes"),
    FORMULIER("formulier", "formulieren"),
    BRIEF("brief", "brieven"),
    SCENARIOS("over", "scenarios");

    private final String sleutel;
    private final String map;

    Bestandsoort(String sleutel, String map) {
        this.sleutel = sleutel;
        this.map = map;
    }

    /// The first key of such a file.
    public String sleutel() {
        return sleutel;
    }

    /// The folder within the protocol; empty is the protocol's own folder.
    public String map() {
        return map;
    }

    public static Optional<Bestandsoort> ofSleutel(String sleutel) {
        return Arrays.stream(values()).filter(soort -> soort.sleutel.equals(sleutel)).findFirst();
    }

    public static List<String> sleutels() {
        return Arrays.stream(values()).map(Bestandsoort::sleutel).toList();
    }
}

package nl.verzuimregie.oneroster;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The files of OneRoster that we read, with the columns that we want of them. Whatever else stands in them (sex,
/// origin, telephone, passwords) is not looked at and not kept.
public enum Stuksoort {
    SCHOOL("orgs", "name,type", "identifier"),
    PERIODE("academicSessions", "startDate,endDate", ""),
    GROEP("classes", "title,classType", "classCode,schoolSourcedId,termSourcedIds"),
    PERSOON("users", "givenName,familyName", "identifier,middleName,email,role,orgSourcedIds"),
    /// Since 1.2: what somebody is in which school.
    ROL("roles", "userSourcedId,role", "orgSourcedId,beginDate,endDate"),
    PLAATSING("enrollments", "classSourcedId,userSourcedId,role", "primary,beginDate,endDate"),
    DEMOGRAFIE("demographics", "birthDate", "");

    private final String bestand;
    private final String verplicht;
    private final String mag;

    Stuksoort(String bestand, String verplicht, String mag) {
        this.bestand = bestand;
        this.verplicht = verplicht;
        this.mag = mag;
    }

    /// The name of its file, as the manifest has it, without `.csv`.
    public String bestand() {
        return bestand;
    }

    /// As the database keeps it.
    public String tekst() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The columns that must be in the heading, beside sourcedId.
    List<String> verplicht() {
        return names(verplicht).toList();
    }

    /// The columns that are kept, beside sourcedId and status.
    List<String> velden() {
        return Stream.of(verplicht, mag, "dateLastModified").flatMap(Stuksoort::names).toList();
    }

    private static Stream<String> names(String kolommen) {
        return Arrays.stream(kolommen.split(",", -1)).filter(naam -> !naam.isEmpty());
    }

    static Optional<Stuksoort> ofFile(String naam) {
        return Stream.of(values()).filter(een -> naam.equalsIgnoreCase(een.bestand + ".csv")).findFirst();
    }
}

package nl.verzuimregie.aanlevering.oneroster;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The files of OneRoster that we read, with the columns that we want of them. Whatever else stands in them (sex,
/// origin, telephone, passwords) is not looked at and not kept.
public enum Stuksoort {
    SCHOOL("orgs", List.of("name", "type"), List.of("identifier")),
    PERIODE("academicSessions", List.of("startDate", "endDate"), List.of()),
    GROEP("classes", List.of("title", "classType"), List.of("classCode", "schoolSourcedId", "termSourcedIds")),
    PERSOON("users", List.of("givenName", "familyName"), List.of("identifier", "middleName", "email", "role",
            "orgSourcedIds")),
    /// Since 1.2: what somebody is in which school.
    ROL("roles", List.of("userSourcedId", "role"), List.of("orgSourcedId", "beginDate", "endDate")),
    PLAATSING("enrollments", List.of("classSourcedId", "userSourcedId", "role"), List.of("primary", "beginDate",
            "endDate")),
    DEMOGRAFIE("demographics", List.of("birthDate"), List.of());

    private final String bestand;
    private final List<String> verplicht;
    private final List<String> mag;

    Stuksoort(String bestand, List<String> verplicht, List<String> mag) {
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
        return verplicht;
    }

    /// The columns that are kept, beside sourcedId and status.
    List<String> velden() {
        return Stream.of(verplicht, mag, List.of("dateLastModified")).flatMap(List::stream).toList();
    }

    static Optional<Stuksoort> ofFile(String naam) {
        return Stream.of(values()).filter(een -> naam.equalsIgnoreCase(een.bestand + ".csv")).findFirst();
    }
}

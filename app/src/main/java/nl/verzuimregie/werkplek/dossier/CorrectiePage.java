package nl.verzuimregie.werkplek.dossier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.werkplek.beoordelen.Gevolg;
import nl.verzuimregie.werkplek.beoordelen.Lesuitkomst;
import nl.verzuimregie.werkplek.beoordelen.Nazorgkeuzes;

/// The form that corrects a row, with what stands there and what would follow.
///
/// @param adres        where it is sent to: the row that holds now
/// @param geschiedenis all that was said about the lesson, last word first
/// @param keuzes       what happens with what was sent
/// @param intussen     who was first, when the row was corrected in the meantime; else empty
/// @param jouw         what the user wanted, when somebody was first
record CorrectiePage(Leerling leerling, String dossieradres, String adres, int lesuur, String dag, String staat,
        List<Versie> geschiedenis, Lesuitkomst form, List<String> soorten, Formulierfouten fouten,
        Optional<Gevolg> gevolg, Nazorgkeuzes keuzes, Optional<String> intussen, Optional<String> jouw) {

    /// One word on the lesson.
    record Versie(String stand, String herkomst, String reden) {}

    static CorrectiePage of(Dossierwoorden woorden, Leerling leerling, Rijenboek boek, Registratie rij,
            Lesuitkomst form) {
        String dossier = "/leerlingen/" + leerling.id();
        return new CorrectiePage(leerling, dossier, address(leerling, rij.id()), rij.lesuur(),
                woorden.dag(rij.datum()), boek.stand(rij.stand()), boek.history(rij).reversed().stream()
                        .map(een -> new Versie(boek.stand(een.stand()), boek.herkomst(een),
                                een.reden() == null ? "" : een.reden())).toList(),
                form, Lesuitkomst.SOORTEN, new Formulierfouten(), Optional.empty(),
                new Nazorgkeuzes(Map.of(), Map.of()), Optional.empty(), Optional.empty());
    }

    /// Where the form of a row is.
    static String address(Leerling leerling, long rij) {
        return "/leerlingen/" + leerling.id() + "/registraties/" + rij + "/correctie";
    }

    CorrectiePage with(Formulierfouten andere) {
        return new CorrectiePage(leerling, dossieradres, adres, lesuur, dag, staat, geschiedenis, form, soorten,
                andere, gevolg, keuzes, intussen, jouw);
    }

    CorrectiePage with(Gevolg ander, Nazorgkeuzes gekozen) {
        return new CorrectiePage(leerling, dossieradres, adres, lesuur, dag, staat, geschiedenis, form, soorten,
                fouten, Optional.of(ander), gekozen, intussen, jouw);
    }

    CorrectiePage withConflict(String wie, Optional<String> wens) {
        return new CorrectiePage(leerling, dossieradres, adres, lesuur, dag, staat, geschiedenis, form, soorten,
                fouten, gevolg, keuzes, Optional.of(wie), wens);
    }
}

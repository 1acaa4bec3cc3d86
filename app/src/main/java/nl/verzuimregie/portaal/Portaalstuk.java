package nl.verzuimregie.portaal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A part of the file to print, as words only.
record Portaalstuk(String kop, List<String> zinnen, List<Punt> punten) {

    Portaalstuk {
        zinnen = List.copyOf(zinnen);
        punten = List.copyOf(punten);
    }

    /// One thing of a list.
    record Punt(String kop, List<String> regels) {
        Punt {
            regels = List.copyOf(regels);
        }
    }

    /// What the page shows, in the same order and words.
    static List<Portaalstuk> all(Portaalblad blad, boolean magZien, boolean magZaak, Portaalwoorden woorden) {
        var stukken = new ArrayList<Portaalstuk>();
        var maker = new Maker(blad, woorden);
        if (magZaak) {
            stukken.add(new Portaalstuk(maker.text("nu"), blad.nu(), List.of()));
        }
        if (magZien) {
            stukken.add(maker.signals());
        }
        if (magZaak) {
            stukken.add(maker.regie());
            stukken.add(maker.steps());
        }
        if (magZien) {
            stukken.add(maker.days());
        }
        if (magZaak) {
            stukken.add(maker.agreements());
            stukken.add(maker.letters());
            stukken.add(maker.consents());
        }
        if (magZien) {
            stukken.add(maker.visits());
            maker.lookers().ifPresent(stukken::add);
        }
        stukken.add(maker.words());
        return stukken;
    }

    /// Makes the parts of one sheet.
    private record Maker(Portaalblad blad, Portaalwoorden woorden) {

        String text(String sleutel, Object... delen) {
            return woorden.text(blad.wie().isLeerling(), sleutel, delen);
        }

        private Portaalstuk part(String sleutel, List<String> zinnen, List<Punt> punten) {
            var alle = new ArrayList<>(zinnen);
            if (punten.isEmpty()) {
                alle.add(text(sleutel + ".geen"));
            }
            return new Portaalstuk(text(sleutel), alle, punten);
        }

        Portaalstuk signals() {
            return part("signalen", List.of(), blad.signalen().stream().map(een -> {
                var regels = new ArrayList<>(een.zinnen());
                if (!een.dagen().isEmpty()) {
                    regels.add(text("signaal.dagen") + ": " + String.join("; ",
                            een.dagen().stream().map(woorden::dag).toList()));
                }
                return new Punt(een.titel(), regels);
            }).toList());
        }

        Portaalstuk regie() {
            return new Portaalstuk(text("regie"), blad.regie().map(een -> {
                var zinnen = new ArrayList<String>();
                zinnen.add(text("regie.wie", een.wie()));
                een.sinds().map(dag -> text("regie.sinds", woorden.dag(dag))).ifPresent(zinnen::add);
                return (List<String>) zinnen;
            }).orElseGet(() -> List.of(text("regie.geen"))), List.of());
        }

        Portaalstuk steps() {
            return part("stappen", List.of(), blad.stappen().stream().map(een -> {
                var regels = new ArrayList<String>();
                regels.add(text("stap.wie", een.wie()));
                een.gedaanOp().map(dag -> text("stap.gedaan", woorden.dag(dag)))
                        .or(() -> een.uiterlijk().map(dag -> text("stap.uiterlijk", woorden.dag(dag))))
                        .ifPresent(regels::add);
                return new Punt(een.titel(), regels);
            }).toList());
        }

        Portaalstuk days() {
            var zinnen = new ArrayList<String>();
            zinnen.add(blad.wie().stand().map(dag -> text("stand", woorden.dag(dag))).orElseGet(() -> text("nooit")));
            zinnen.addAll(blad.tellingen().isEmpty() ? List.of(text("weten.niets")) : blad.tellingen());
            return new Portaalstuk(text("weten"), zinnen, blad.dagen().stream().map(een ->
                    new Punt(woorden.dag(een.datum()), een.lessen().stream().map(Portaalblad.Lesregel::zin).toList()))
                    .toList());
        }

        Portaalstuk agreements() {
            return part("afspraken", List.of(), blad.afspraken().stream().map(een -> new Punt(een.wat(),
                    List.of(text("afspraak.wie", een.wie()) + ". " + een.voor().map(dag ->
                            text("afspraak.voor", woorden.dag(dag)) + ". ").orElse("") + een.stand()))).toList());
        }

        Portaalstuk letters() {
            var punten = new ArrayList<Punt>();
            blad.brieven().forEach(een -> punten.add(new Punt(een.titel(),
                    List.of(text("brief.aan", woorden.dag(een.datum()), een.aan())))));
            blad.meldingen().forEach(een -> punten.add(new Punt(text("melding", een.titel()),
                    List.of(text("brief.aan", woorden.dag(een.datum()), een.aan())))));
            return part("brieven", List.of(), punten);
        }

        Portaalstuk consents() {
            return part("toestemming", List.of(text("toestemming.wet")), blad.toestemmingen().stream().map(een -> {
                var regels = new ArrayList<String>();
                regels.add(een.doel());
                regels.add(text("toestemming.aan", een.aan()));
                regels.add(text("toestemming.omvat", String.join(", ", een.omvat())));
                regels.add(text("toestemming.beslist", een.wie()));
                regels.addAll(een.gezegd().isEmpty() ? List.of(text("toestemming.wacht")) : een.gezegd());
                regels.add(text(een.geldt() ? "toestemming.geldt" : "toestemming.geldtNiet"));
                return new Punt(een.titel(), regels);
            }).toList());
        }

        Portaalstuk visits() {
            return part("keek", List.of(text("keek.bij")), blad.inzagen().stream().map(een ->
                    new Punt(text("keek.regel", een.naam(), een.functie()),
                            List.of(text("keek.waarom", woorden.dag(een.datum()), een.waarom())))).toList());
        }

        Optional<Portaalstuk> lookers() {
            return blad.meekijkers().isEmpty() ? Optional.empty() : Optional.of(new Portaalstuk(text("meekijken"),
                    List.of(), blad.meekijkers().stream().map(een -> new Punt(een.naam(),
                            List.of(text(een.mag() ? "meekijken.ja" : "meekijken.nee")))).toList()));
        }

        Portaalstuk words() {
            return part("gezegd", List.of(), blad.reacties().stream().map(een -> {
                var regels = new ArrayList<String>();
                regels.add(woorden.dag(een.datum()) + een.over().map(dag -> ". "
                        + text("gezegd.over", woorden.dag(dag))).orElse(""));
                regels.add(een.tekst());
                regels.add(een.besluit().map(besluit -> text("gezegd.antwoord") + " " + besluit)
                        .orElseGet(() -> een.uiterlijk().map(dag -> text("gezegd.wacht", woorden.dag(dag)))
                                .orElseGet(() -> text("gezegd.gelezen"))));
                een.antwoord().ifPresent(regels::add);
                return new Punt(een.soort(), regels);
            }).toList());
        }
    }
}

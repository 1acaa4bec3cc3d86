package nl.verzuimregie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingkaart;
import nl.verzuimregie.leerlingen.Leerlingkaarten;
import nl.verzuimregie.leerlingen.Leerlingen;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Bezoeker;
import nl.verzuimregie.proef.Proefgezin;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Vastlegging;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Gezag;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.toegang.Recht;
import nl.verzuimregie.toegang.Relatie;
import nl.verzuimregie.toegang.Segment;
import nl.verzuimregie.toegang.Toegangsmatrix;
import nl.verzuimregie.web.Paden.Pad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Every page and form, asked by every function about a pupil it has to do with, one it has not, one of another school
/// and one who does not exist. What must come out follows from toegang.yaml alone; a page that is not listed fails.
class PoorttabelTest {

    private static final Proefschool SCHOOL = new Proefschool(Proefsysteem.bean(Scholen.class).add("poorttabel",
            "Poorttabelschool", "Poortstad", "swvvo3006", "zuid"), "poorttabel");
    private static final Proefschool ELDERS = new Proefschool(Proefsysteem.bean(Scholen.class).add("poorttabel-elders",
            "School elders", "Elderstad", "swvvo3006", "zuid"), "poorttabel-elders");
    private static final Leerling EIGEN = leerling(SCHOOL, "Kanarieeigen", "1A");
    private static final Leerling ANDER = leerling(SCHOOL, "Kanarieander", "1B");
    private static final Leerling VREEMD = leerling(ELDERS, "Kanarieelders", "1A");
    private static final long NIEMAND = 999_999_999L;
    private static final Map<Functie, Integer> WIE = new EnumMap<>(Functie.class);
    private static final Map<Functie, Bezoeker> BEZOEKERS = new EnumMap<>(Functie.class);

    static {
        for (Functie functie : Functie.values()) {
            int account = Proefgezin.isOf(functie) ? Proefgezin.add("poorttabel", EIGEN, functie, Gezag.JA)
                    : functie.isBuitenSchool() ? outside(functie) : SCHOOL.account(functie,
                    functie == Functie.MENTOR ? Optional.of("1A") : Optional.empty());
            WIE.put(functie, account);
            BEZOEKERS.put(functie, Bezoeker.signedIn(account));
        }
        inView(SCHOOL, () -> Stream.of("JEUGDARTS", "SAMENWERKINGSVERBAND").forEach(functie ->
                Proefsysteem.bean(JdbcClient.class).sql("""
                        insert into beoordelingen.betrokken (leerling_id, school_id, functie, relatie)
                        values (?, ?, ?, 'VERWIJZING')""").params(EIGEN.id(), SCHOOL.id(), functie).update()));
    }

    @Test
    void every_page_and_form_is_listed_with_what_it_is_about() {
        assertThat(Paden.heads()).containsExactlyElementsOf(Paden.real());
    }

    @ParameterizedTest
    @EnumSource(Functie.class)
    void every_page_asks_the_gate(Functie functie) {
        var fouten = new ArrayList<String>();
        for (Pad pad : Paden.listed()) {
            if (pad.handeling().isPresent()) {
                check(functie, pad, fouten);
            }
        }
        assertThat(fouten).isEmpty();
    }

    private static void check(Functie functie, Pad pad, List<String> fouten) {
        Handeling handeling = pad.handeling().orElseThrow();
        if (pad.onderwerp().equals("api")) {
            expect(functie, pad, EIGEN.id(), List.of(401), fouten);
        } else if (rights(functie, handeling).isEmpty()) {
            expect(functie, pad, EIGEN.id(), List.of(403), fouten);
        } else if (pad.isAboutLeerling()) {
            expect(functie, pad, VREEMD.id(), List.of(404), fouten);
            expect(functie, pad, NIEMAND, List.of(404), fouten);
            // what is asked of a pupil who is there can still not be there: that pupil is known to this person then
            refuse(functie, pad, EIGEN.id(), related(functie, pad), fouten);
            refuse(functie, pad, ANDER.id(), relatedToAll(functie, pad), fouten);
        }
    }

    /// With a relation anything but 403; without one 403 for who may know that the pupil is there, else as nobody.
    private static void refuse(Functie functie, Pad pad, long wie, boolean mag, List<String> fouten) {
        HttpResponse<String> antwoord = ask(functie, pad, wie);
        boolean isNood = pad.patroon().endsWith("/nood");
        boolean isPoort = antwoord.statusCode() == 403
                || (!mag && antwoord.headers().firstValue("location").orElse("").endsWith("/reden"))
                || (antwoord.statusCode() == 404 && !mag && !known(functie, pad.handeling().orElseThrow()));
        if (mag == isPoort && !isNood) {
            fouten.add("%s %s %s: %d, maar %s".formatted(functie, pad.methode(), pad.vraag(wie),
                    antwoord.statusCode(), mag ? "mag" : "mag niet"));
        }
    }

    private static void expect(Functie functie, Pad pad, long wie, List<Integer> status, List<String> fouten) {
        HttpResponse<String> antwoord = ask(functie, pad, wie);
        if (!status.contains(antwoord.statusCode())) {
            fouten.add("%s %s %s: %d in plaats van %s".formatted(functie, pad.methode(), pad.vraag(wie),
                    antwoord.statusCode(), status));
        }
    }

    /// Whether this function may know that a pupil of the school is there.
    private static boolean known(Functie functie, Handeling handeling) {
        return rights(functie, handeling).stream().anyMatch(een -> een.relatie().isPlaats()
                || een.relatie() == Relatie.NOOD);
    }

    private static boolean related(Functie functie, Pad pad) {
        return rights(functie, pad).stream().anyMatch(een -> een.relatie().isPlaats()
                || een.relatie() == Relatie.GEZIN
                || (een.relatie() == Relatie.VERWIJZING && functie != Functie.LEERPLICHTAMBTENAAR));
    }

    private static boolean relatedToAll(Functie functie, Pad pad) {
        return rights(functie, pad).stream().anyMatch(een -> een.relatie() == Relatie.SCHOOL
                || een.relatie() == Relatie.GEMEENTE);
    }

    /// The lines that open this page; what is about the whole case asks to see it.
    private static List<Recht> rights(Functie functie, Pad pad) {
        return rights(functie, pad.handeling().orElseThrow()).stream()
                .filter(een -> !pad.onderwerp().equals("zaak") || een.ziet().contains(Segment.ZAAK))
                .filter(een -> !pad.onderwerp().equals("gesprek") || een.ziet().containsAll(Set.of(Segment.ZAAK,
                        Segment.GESPREK))).toList();
    }

    private static List<Recht> rights(Functie functie, Handeling handeling) {
        return Proefsysteem.bean(Toegangsmatrix.class).of("swvvo3006", functie).stream()
                .filter(een -> een.allows(handeling)).toList();
    }

    @Test
    void what_is_of_another_school_answers_as_what_is_not_there() {
        for (Functie functie : Functie.values()) {
            for (Pad pad : Paden.listed()) {
                if (pad.isAboutLeerling()) {
                    HttpResponse<String> vreemd = ask(functie, pad, VREEMD.id());
                    HttpResponse<String> niemand = ask(functie, pad, NIEMAND);
                    assertThat(vreemd.statusCode()).as("%s %s", functie, pad).isEqualTo(niemand.statusCode());
                    assertThat(plain(vreemd.body(), VREEMD.id())).as("%s %s", functie, pad)
                            .isEqualTo(plain(niemand.body(), NIEMAND));
                }
            }
        }
    }

    /// A page without its own address and the token of its forms.
    private static String plain(String body, long wie) {
        return body.replace("/leerlingen/" + wie, "/leerlingen/N").replace("/portaal/" + wie, "/portaal/N")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    @Test
    void without_signing_in_every_page_leads_to_the_door() {
        Bezoeker buiten = Bezoeker.outside();
        for (Pad pad : Paden.listed()) {
            if (!pad.onderwerp().equals("api") && (pad.handeling().isPresent()
                    || pad.onderwerp().equals("eigen"))) {
                List<HttpResponse<String>> alle = Stream.of(EIGEN.id(), NIEMAND).map(wie -> pad.isPost()
                        ? buiten.post(pad.adres(wie), pad.velden()) : buiten.get(pad.vraag(wie))).toList();
                assertThat(alle).as(pad.toString()).allMatch(een -> een.statusCode() == 302
                        && een.headers().firstValue("location").orElse("").endsWith("/inloggen"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Functie.class)
    void no_list_and_no_search_names_a_pupil_out_of_view(Functie functie) {
        int account = Objects.requireNonNull(WIE.get(functie));
        Gebruiker gebruiker = Proefsysteem.bean(Accounts.class).find(account).orElseThrow();
        for (Pad pad : Paden.listed()) {
            if (pad.isAboutLeerling() || pad.isPost()) {
                continue;
            }
            String body = ask(functie, pad, SCHOOL.id()).body();
            for (Leerling wie : List.of(EIGEN, ANDER, VREEMD)) {
                boolean inZicht = pad.handeling().map(gebruiker::zicht).filter(zicht ->
                        zicht.heleScholen().contains(wie.school()) || zicht.klassen().contains(wie.klasId())
                                || zicht.leerlingen().contains(wie.id())).isPresent();
                if (!inZicht) {
                    assertThat(body).as("%s %s", functie, pad).doesNotContain(wie.naam());
                }
            }
        }
        if (rights(functie, Handeling.LIJST).stream().anyMatch(een -> een.relatie() != Relatie.NOOD)) {
            assertThat(ask(functie, pad("/zoek"), 0).statusCode()).isIn(200, 302);
        }
    }

    private static Pad pad(String patroon) {
        return Paden.listed().stream().filter(een -> een.patroon().equals(patroon)).findFirst().orElseThrow();
    }

    private static HttpResponse<String> ask(Functie functie, Pad pad, long wie) {
        Bezoeker bezoeker = Objects.requireNonNull(BEZOEKERS.get(functie));
        return pad.isPost() ? bezoeker.post(pad.adres(wie), pad.velden()) : bezoeker.get(pad.vraag(wie));
    }

    private static Leerling leerling(Proefschool school, String naam, String klas) {
        return Zicht.school(school.id()).during(() -> {
            Proefsysteem.bean(Leerlingkaarten.class).add(school.id(), List.of(new Leerlingkaart("N" + naam, naam, "",
                    "Proef", Optional.of(LocalDate.of(2012, 3, 1)), klas)), "proef",
                    Proefsysteem.bean(Vandaag.class).nu());
            Leerling wie = Objects.requireNonNull(Proefsysteem.bean(Leerlingen.class).byNummer(school.id(),
                    List.of("N" + naam)).get("N" + naam));
            school.record(Stream.of(2, 3, 4, 5).map(dag -> new Vastlegging.Nieuw(wie.id(),
                    LocalDate.of(2026, 11, dag), 1, new Lesvermelding(Optional.of(Verzuimsoort.TE_LAAT), 5, false,
                            null), 1)).toArray(Vastlegging.Nieuw[]::new));
            return wie;
        });
    }

    private static int outside(Functie functie) {
        int account = Proefsysteem.bean(Accounts.class).add(functie.name().toLowerCase(java.util.Locale.ROOT)
                + ".poorttabel@demo.invalid", "Iemand " + functie, Optional.empty());
        Proefsysteem.bean(Accounts.class).appoint(account, functie, null, null, Proefsysteem.bean(JdbcClient.class)
                .sql("select gemeente_id from scholen.school where id = ?").param(SCHOOL.id()).query(Integer.class)
                .single());
        return account;
    }

    private static void inView(Proefschool school, Runnable werk) {
        Zicht.school(school.id()).during(() -> {
            Proefsysteem.bean(TransactionOperations.class).executeWithoutResult(ignored -> werk.run());
            return true;
        });
    }

    /// Each of the functions is really asked about, so that the test does not shrink unseen.
    @Test
    void all_functions_and_most_kinds_of_page_are_asked_about() {
        assertThat(BEZOEKERS).hasSameSizeAs(Functie.values());
        assertThat(Paden.listed().stream().flatMap(een -> een.handeling().stream()).distinct())
                .containsAll(Arrays.stream(Handeling.values()).filter(een -> een != Handeling.PORTAAL).toList());
    }
}

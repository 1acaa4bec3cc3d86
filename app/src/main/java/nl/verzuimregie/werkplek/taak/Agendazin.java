package nl.verzuimregie.werkplek.taak;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.verzuimregie.beoordelingen.Aanleidingzin;
import nl.verzuimregie.engine.protocol.Fasen;
import nl.verzuimregie.engine.protocol.Moment;
import nl.verzuimregie.engine.protocol.Overleg;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Toestand;
import nl.verzuimregie.engine.zaak.Agendaregel;

/// Why a pupil is on the agenda of an overleg, in the words of the protocol.
final class Agendazin {

    /// What the engine says of a moment: `uitkomst voorstel-triage.ja op 2026-11-20`.
    private static final Pattern MOMENT = Pattern.compile("(\\S+) (\\S+) op (\\d{4}-\\d{2}-\\d{2})");

    private final Protocol protocol;

    Agendazin(Protocol protocol) {
        this.protocol = protocol;
    }

    String of(Agendaregel regel) {
        Matcher moment = MOMENT.matcher(regel.omdat());
        if (moment.matches()) {
            return "%s (%s)".formatted(new Aanleidingzin(protocol).of(new Moment(moment.group(1), moment.group(2))),
                    moment.group(3));
        }
        return Optional.ofNullable(protocol.zaak().overleggen().get(regel.overleg())).stream()
                .flatMap(overleg -> overleg.agenda().stream()).filter(punt -> punt.naam().equals(regel.punt()))
                .filter(punt -> punt.zolang().size() == 1).findFirst().flatMap(this::whileItIsSo)
                .orElse(regel.omdat());
    }

    private Optional<String> whileItIsSo(Overleg.Agendapunt punt) {
        return switch (punt.zolang().getFirst()) {
            case Toestand.Nieuw ignored -> Optional.of("er is een nieuw signaal");
            case Toestand.Signaal(var adres) -> protocol.regel(adres.split("\\.", 2)[0]).map(Regel::titel)
                    .map("het signaal loopt: %s"::formatted);
            case Toestand.Fase(var naam) -> protocol.zaak().fasen().fase(naam).map(Fasen.Fase::titel)
                    .map("de zaak is in de fase %s"::formatted);
            default -> Optional.empty();
        };
    }
}

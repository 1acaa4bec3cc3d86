package nl.verzuimregie.protocollen.lezen;

import java.nio.ByteBuffer;
import java.util.Optional;
import nl.verzuimregie.protocollen.fouten.Plaats;
import nl.verzuimregie.protocollen.taal.Bestandsoort;
import nl.verzuimregie.protocollen.taal.Bestandsvormen;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// One file as it was found: its bytes, and its tree when it reads.
///
/// @param naam     relative to the protocollen, with slashes: `swvvo3006/regels/te-laat.yaml`
/// @param protocol the protocol it belongs to; empty for a kalender, a school or the list of sources
/// @param bytes    what was read, not to be moved through but by a duplicate
/// @param soort    what kind of file; empty when its first key says nothing
public record Bestand(String naam, String protocol, ByteBuffer bytes, Optional<Blok> inhoud,
        Optional<Bestandsoort> soort) {

    /// The address of the file within its protocol: `regels/te-laat`, `maten`.
    public String adres() {
        String binnen = protocol.isEmpty() ? naam : naam.substring(protocol.length() + 1);
        return binnen.endsWith(".yaml") ? binnen.substring(0, binnen.length() - ".yaml".length()) : binnen;
    }

    /// The name without folder and ending.
    public String stam() {
        return adres().substring(adres().lastIndexOf('/') + 1);
    }

    /// The folder within the protocol; empty for the protocol's own.
    public String map() {
        return adres().contains("/") ? adres().substring(0, adres().lastIndexOf('/')) : "";
    }

    /// What stands behind the key that says the kind: the name of the thing the file describes.
    public Optional<String> ding() {
        return soort.flatMap(bestandsoort -> inhoud.flatMap(blok -> blok.text(bestandsoort.sleutel())));
    }

    public boolean is(Bestandsoort bestandsoort) {
        return soort.filter(bestandsoort::equals).isPresent();
    }

    /// A part with this name: `deel: maten`.
    public boolean isDeel(String deel) {
        return is(Bestandsoort.DEEL) && ding().filter(deel::equals).isPresent();
    }

    /// Whether it only holds a protocol to what it should say: scenarios, and the changes that make no difference.
    public boolean isToetsing() {
        return is(Bestandsoort.SCENARIOS) || isDeel(Bestandsvormen.GELIJKWAARDIG);
    }

    /// The same file, read otherwise.
    public Bestand with(Blok anders) {
        return new Bestand(naam, protocol, bytes, Optional.of(anders), soort);
    }

    public Plaats begin() {
        return Plaats.begin(naam);
    }
}

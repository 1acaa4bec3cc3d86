package nl.verzuimregie.keten;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import nl.verzuimregie.keten.Ketenbreuk.Soort;
import org.jspecify.annotations.Nullable;

/// Goes along the links of chains, one after the other, and stops where one does not hold. Nothing is remembered but
/// where it is.
final class Ketenloop {

    private final Map<String, Ketenkop> standen;
    private final Map<String, NavigableMap<Long, String>> eerdere;
    private final Optional<String> sinds;
    private final MessageDigest hash = sha256();
    private final Map<String, Ketenkop> gelopen = new HashMap<>();
    private String keten = "";
    private long nr;
    private byte[] kop = new byte[0];
    private long regels;
    private long weggelaten;
    private @Nullable String gevonden;

    /// @param standen the heads as they should be
    /// @param eerdere heads that former checks saw, by chain and number
    /// @param sinds   a head that somebody wrote down
    Ketenloop(Map<String, Ketenkop> standen, Map<String, NavigableMap<Long, String>> eerdere,
            Optional<String> sinds) {
        this.standen = standen;
        this.eerdere = eerdere;
        this.sinds = sinds;
    }

    /// One link.
    ///
    /// @param isWeggelaten  its row was erased; `isVerantwoord` when that was recorded
    /// @param nu            what its row says now; null: there is none
    @SuppressWarnings("ArrayRecordComponent") // read once, and never compared
    record Schakel(String keten, long nr, long rij, byte @Nullable [] zout, byte[] inhoud, byte[] kop,
            boolean isWeggelaten, boolean isVerantwoord, @Nullable String nu) {}

    /// Takes the next link.
    Optional<Ketenbreuk> next(Schakel een) {
        if (!een.keten().equals(keten)) {
            Optional<Ketenbreuk> einde = end();
            if (einde.isPresent()) {
                return einde;
            }
            keten = een.keten();
            nr = 0;
            kop = hash.digest(keten.getBytes(StandardCharsets.UTF_8));
        }
        nr++;
        regels++;
        if (een.nr() != nr) {
            return broken(Soort.VERWIJDERD, 0);
        }
        Optional<Ketenbreuk> breuk = content(een);
        if (breuk.isPresent()) {
            return breuk;
        }
        hash.update(kop);
        hash.update(bytes(nr));
        hash.update(bytes(een.rij()));
        kop = hash.digest(een.inhoud());
        String hex = HexFormat.of().formatHex(kop);
        if (!MessageDigest.isEqual(kop, een.kop())
                || !hex.equals(eerdere.getOrDefault(keten, new TreeMap<>()).getOrDefault(nr, hex))) {
            return broken(Soort.VERBROKEN, een.rij());
        }
        if (sinds.filter(hex::equals).isPresent()) {
            gevonden = "%s, regel %d".formatted(keten, nr);
        }
        return Optional.empty();
    }

    private Optional<Ketenbreuk> content(Schakel een) {
        if (een.isWeggelaten()) {
            weggelaten++;
            return een.isVerantwoord() ? Optional.empty() : broken(Soort.GEWIJZIGD, een.rij());
        }
        if (een.nu() == null || een.zout() == null) {
            return broken(Soort.VERWIJDERD, een.rij());
        }
        hash.update(een.zout());
        return MessageDigest.isEqual(hash.digest(een.nu().getBytes(StandardCharsets.UTF_8)), een.inhoud())
                ? Optional.empty() : broken(Soort.GEWIJZIGD, een.rij());
    }

    /// After the last link: whether the chain that ends here has all that it should.
    Optional<Ketenbreuk> end() {
        if (keten.isEmpty()) {
            return Optional.empty();
        }
        gelopen.put(keten, new Ketenkop(nr, HexFormat.of().formatHex(kop)));
        long hoort = Math.max(standen.getOrDefault(keten, new Ketenkop(nr, "")).nr(),
                eerdere.containsKey(keten) ? eerdere.get(keten).lastKey() : 0);
        if (hoort > nr || !standen.containsKey(keten)) {
            nr++;
            return broken(Soort.AFGEKAPT, 0);
        }
        return gelopen.get(keten).equals(standen.get(keten)) ? Optional.empty() : broken(Soort.VERBROKEN, 0);
    }

    /// A chain that should be there and of which no link was seen.
    Optional<Ketenbreuk> missing() {
        return java.util.stream.Stream.concat(standen.keySet().stream(), eerdere.keySet().stream()).sorted()
                .filter(naam -> !gelopen.containsKey(naam)).findFirst()
                .map(naam -> new Ketenbreuk(Soort.AFGEKAPT, naam, 1, 0));
    }

    private Optional<Ketenbreuk> broken(Soort soort, long rij) {
        return Optional.of(new Ketenbreuk(soort, keten, nr, rij));
    }

    /// How many links were seen.
    long regels() {
        return regels;
    }

    /// How many of them speak of a row that was erased.
    long weggelaten() {
        return weggelaten;
    }

    /// Where the head that somebody wrote down stands.
    Optional<String> gevonden() {
        return Optional.ofNullable(gevonden);
    }

    private static byte[] bytes(long getal) {
        return java.nio.ByteBuffer.allocate(Long.BYTES).putLong(getal).array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

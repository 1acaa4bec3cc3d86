package nl.verzuimregie.api.seinen;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Where a sein may go: over https to a machine on the internet, and never to one beside ours. Asked when an address
/// is set, and again before each sein, for a name can lead elsewhere by then. With a machine beside ours behind it the
/// name would have no certificate, so nothing is sent either when it changes in between.
@Component
final class Seinadressen {

    /// For tests: also to this machine, and then without https.
    static final String LOOPBACK = "verzuimregie.seinen.loopback";
    private static final int TEKENS_MAX = 500;
    private static final int POORT_MAX = 65_535;
    private static final int BYTE = 0xff;

    private final Environment omgeving;

    Seinadressen(Environment omgeving) {
        this.omgeving = omgeving;
    }

    /// The address; empty: nothing may go there.
    Optional<URI> check(String getypt) {
        try {
            var adres = new URI(getypt);
            @Nullable String host = adres.getHost();
            if (getypt.length() > TEKENS_MAX || host == null || adres.getUserInfo() != null
                    || adres.getFragment() != null || adres.getPort() == 0 || adres.getPort() > POORT_MAX) {
                return Optional.empty();
            }
            InetAddress[] machines = InetAddress.getAllByName(host);
            boolean isHier = omgeving.getProperty(LOOPBACK, Boolean.class, false)
                    && Arrays.stream(machines).allMatch(InetAddress::isLoopbackAddress);
            boolean mag = isHier || ("https".equalsIgnoreCase(adres.getScheme())
                    && Arrays.stream(machines).allMatch(Seinadressen::isPublic));
            return mag ? Optional.of(adres) : Optional.empty();
        } catch (URISyntaxException | UnknownHostException nergens) {
            return Optional.empty();
        }
    }

    /// Whether a machine is one of the internet: not ours, not of a network of a house, not one for several.
    static boolean isPublic(InetAddress machine) {
        if (machine.isAnyLocalAddress() || machine.isLoopbackAddress() || machine.isLinkLocalAddress()
                || machine.isSiteLocalAddress() || machine.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = machine.getAddress();
        int een = bytes[0] & BYTE;
        int twee = bytes[1] & BYTE;
        if (machine instanceof Inet4Address) {
            return een != 0 && een < 240 && !(een == 100 && twee >= 64 && twee < 128)
                    && !(een == 192 && twee == 0 && bytes[2] == 0) && !(een == 198 && (twee == 18 || twee == 19));
        }
        // of IPv6 only what is handed out, without what leads to an IPv4 address inside
        return (een & 0xe0) == 0x20 && !(een == 0x20 && twee == 0x02)
                && !(een == 0x20 && twee == 0x01 && bytes[2] == 0 && bytes[3] == 0);
    }
}

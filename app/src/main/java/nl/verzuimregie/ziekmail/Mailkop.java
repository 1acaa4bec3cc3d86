package nl.verzuimregie.ziekmail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the lines above a mail say: from whom, to which address, and whether a machine wrote it.
final class Mailkop {

    private static final int ADRES_TEKENS = 254;
    private static final Pattern DOMEIN = Pattern.compile(
            "\\b(dmarc|dkim|spf)\\s*=\\s*pass\\b([^;]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern VAN_WIE = Pattern.compile(
            "\\b(?:header\\.d|header\\.i|header\\.from|smtp\\.mailfrom)\\s*=\\s*(?:[^\\s;@]*@)?([\\w.-]+)",
            Pattern.CASE_INSENSITIVE);

    private final Message mail;

    Mailkop(Message mail) {
        this.mail = mail;
    }

    /// The address of the one sender; empty when there is none, or more than one.
    String sender() throws MessagingException {
        List<String> alle = addresses(mail.getFrom());
        return alle.size() == 1 ? alle.getFirst() : "";
    }

    /// To which addresses it was brought; when no server says so, to which it was written.
    ///
    /// @param heeftKop whether the lines may be read; else what the server tells of them
    List<String> receivers(boolean heeftKop) throws MessagingException {
        var gebracht = new ArrayList<String>();
        if (heeftKop) {
            for (String naam : List.of("Delivered-To", "X-Original-To")) {
                lines(naam).map(een -> een.strip().replaceAll("^<|>$", "").toLowerCase(Locale.ROOT))
                        .filter(Mailkop::isAddress).forEach(gebracht::add);
            }
        }
        gebracht.addAll(addresses(mail.getRecipients(Message.RecipientType.TO)));
        gebracht.addAll(addresses(mail.getRecipients(Message.RecipientType.CC)));
        return gebracht;
    }

    /// Whether a machine says that it wrote this (RFC 3834).
    boolean isAutomatic() throws MessagingException {
        return lines("Auto-Submitted").anyMatch(een -> !een.strip().toLowerCase(Locale.ROOT).startsWith("no"))
                || lines("X-Autoreply").findAny().isPresent() || lines("X-Autorespond").findAny().isPresent();
    }

    /// Whether an answer would go to a list, to nobody, or to a machine.
    boolean isLoop() throws MessagingException {
        return isAutomatic() || lines("Precedence").anyMatch(een -> een.strip().toLowerCase(Locale.ROOT)
                        .matches("bulk|list|junk|auto_reply"))
                || lines("List-Id").findAny().isPresent()
                || lines("Return-Path").anyMatch(een -> een.replaceAll("[<>\\s]", "").isEmpty())
                || lines("X-Auto-Response-Suppress").anyMatch(een -> een.toLowerCase(Locale.ROOT)
                        .matches(".*\\b(all|autoreply)\\b.*"));
    }

    /// What the first line of a trusted server says of this sender. Lines below it can be written by anybody.
    Echtheid echtheid(Optional<String> vertrouwd, String afzender) throws MessagingException {
        if (vertrouwd.isEmpty()) {
            return Echtheid.ONBEKEND;
        }
        String domein = afzender.substring(afzender.indexOf('@') + 1);
        Optional<String> regel = lines("Authentication-Results").findFirst().filter(een ->
                een.strip().split("[\\s;]", 2)[0].equalsIgnoreCase(vertrouwd.get()));
        boolean isEcht = !domein.isEmpty() && regel.filter(een -> DOMEIN.matcher(een).results().anyMatch(pas ->
                VAN_WIE.matcher(pas.group(2)).results().anyMatch(wie -> isSame(wie.group(1), domein)))).isPresent();
        return isEcht ? Echtheid.BEVESTIGD : Echtheid.NIET_BEVESTIGD;
    }

    /// A domain vouches for itself and what lies below it.
    private static boolean isSame(String wie, String domein) {
        String klein = wie.toLowerCase(Locale.ROOT);
        return domein.equals(klein) || (klein.contains(".") && domein.endsWith("." + klein));
    }

    private Stream<String> lines(String naam) throws MessagingException {
        String[] alle = mail.getHeader(naam);
        return alle == null ? Stream.empty() : Stream.of(alle);
    }

    private static List<String> addresses(Address[] alle) {
        return alle == null ? List.of() : Stream.of(alle).filter(InternetAddress.class::isInstance)
                .map(een -> ((InternetAddress) een).getAddress()).filter(een -> een != null)
                .map(een -> een.strip().toLowerCase(Locale.ROOT)).filter(Mailkop::isAddress).toList();
    }

    static boolean isAddress(String tekst) {
        return tekst.length() <= ADRES_TEKENS && tekst.matches("[^\\s@<>\",;:()]+@[^\\s@<>\",;:()]+");
    }
}

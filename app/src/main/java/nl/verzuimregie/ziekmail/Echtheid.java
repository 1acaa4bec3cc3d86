package nl.verzuimregie.ziekmail;

/// Whether the receiving server vouches for the address that stands above a mail (SPF, DKIM, DMARC).
public enum Echtheid {
    BEVESTIGD,
    /// A server that we trust looked, and did not find it so.
    NIET_BEVESTIGD,
    /// No server that we trust looked.
    ONBEKEND
}

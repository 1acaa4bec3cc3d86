package nl.verzuimregie.aanlevering;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// In which encoding a text file was written.
public enum Tekenset {
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    /// As older exports and Excel on Windows write.
    WINDOWS("windows-1252", Charset.forName("windows-1252"));

    private final String tekst;
    private final Charset charset;

    Tekenset(String tekst, Charset charset) {
        this.tekst = tekst;
        this.charset = charset;
    }

    /// The name by which people know it.
    public String tekst() {
        return tekst;
    }

    Charset charset() {
        return charset;
    }

    static Tekenset of(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) ? UTF_8 : WINDOWS;
    }
}

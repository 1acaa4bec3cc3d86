package nl.verzuimregie.ziekmail;

import java.time.Instant;
import java.util.List;

/// A message from the mailbox, understood as far as it is needed.
///
/// @param kenmerk     print of its Message-ID and content: the same message twice has the same one
/// @param afzender    the address that stands above it, in small letters; empty: none that can be
/// @param aan         to which addresses it came, in small letters
/// @param automatisch whether a machine says that it wrote it
/// @param magAntwoord whether an answer cannot begin a loop
/// @param ingekort    whether there was more than is kept
/// @param bijlagen    how many files came along; none is kept
record Inkomend(String kenmerk, String afzender, String onderwerp, String tekst, Instant ontvangenOp,
        List<String> aan, boolean automatisch, boolean magAntwoord, Echtheid echtheid, boolean ingekort,
        int bijlagen) {

    Inkomend {
        aan = List.copyOf(aan);
    }
}

package nl.verzuimregie.toegang;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Who does a function on a day.
///
/// @param accounts who; none when nobody can
/// @param namens   whose place they take; empty when it is their own
public record Bezetting(Post post, Hoe hoe, List<Integer> accounts, Optional<Integer> namens) {

    public Bezetting {
        accounts = List.copyOf(accounts);
    }

    /// How it is that they do.
    public enum Hoe {
        ZELF,
        /// They stand in for who is not there.
        WAARNEMER,
        /// Who has it does not work today, and nobody stands in: it waits for them.
        VRIJ,
        /// Nobody has it or stands in: it falls to who the protocol lets step in, in the end to the head of the school.
        VANGNET,
        NIEMAND;

        /// Whether somebody who is there does it.
        public boolean isGedekt() {
            return this == ZELF || this == WAARNEMER || this == VANGNET;
        }

        /// Whether it is not as it was meant, so that the school should look at it.
        public boolean isVangnet() {
            return this == VRIJ || this == VANGNET || this == NIEMAND;
        }
    }

    /// Whether everybody who had it has it no more, or whether it came to somebody while nobody had it.
    boolean isMovedFrom(List<Integer> toen) {
        return !(accounts.isEmpty() && toen.isEmpty()) && Collections.disjoint(accounts, toen);
    }
}

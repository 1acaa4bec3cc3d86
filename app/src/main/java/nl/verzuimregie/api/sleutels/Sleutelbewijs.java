package nl.verzuimregie.api.sleutels;

import java.util.List;
import nl.verzuimregie.api.sleutels.Toegangssleutels.Houder;
import nl.verzuimregie.toegang.Gebruiker;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// A program that came in with a key.
public final class Sleutelbewijs extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Houder houder;
    private final Gebruiker programma;

    Sleutelbewijs(Houder houder, Gebruiker programma) {
        super(List.of());
        this.houder = houder;
        this.programma = programma;
        setAuthenticated(true);
    }

    /// Passes when the key has this right.
    ///
    /// @throws ProbleemException when it has not
    public Sleutelbewijs demand(Sleutelrecht recht) {
        if (!houder.rechten().contains(recht)) {
            throw new ProbleemException(Probleem.GEEN_RECHT, "Hiervoor is een sleutel nodig met het recht %s."
                    .formatted(recht.woord()));
        }
        return this;
    }

    public int sleutel() {
        return houder.sleutel();
    }

    /// The school whose key it is; of others it sees nothing.
    public int school() {
        return houder.school();
    }

    /// The account under whose name it reads and records.
    public Gebruiker programma() {
        return programma;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public Gebruiker getPrincipal() {
        return programma;
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object ander) {
        return this == ander;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}

package nl.verzuimregie.api.sleutels;

import java.util.List;

/// A request of a program that gets a problem as its answer.
public final class ProbleemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Probleem probleem;
    private final transient List<Veldfout> fouten;

    /// What is wrong with one field.
    ///
    /// @param veld where it stands in the request
    public record Veldfout(String veld, String fout) {}

    /// @param uitleg what is wrong and what to do, in Dutch, without anything about a pupil
    public ProbleemException(Probleem probleem, String uitleg, List<Veldfout> fouten) {
        super(uitleg);
        this.probleem = probleem;
        this.fouten = List.copyOf(fouten);
    }

    public ProbleemException(Probleem probleem, String uitleg) {
        this(probleem, uitleg, List.of());
    }

    public Probleem probleem() {
        return probleem;
    }

    public List<Veldfout> fouten() {
        return fouten;
    }

    public String uitleg() {
        return String.valueOf(getMessage());
    }
}

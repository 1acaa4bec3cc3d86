package nl.verzuimregie.engine.telwerk;

/// How a [Tellijst] is filled.
enum Lijstvulling {
    /// What each day adds.
    SOMMEN,
    /// The first day of each run.
    BEGINNEN,
    /// The days of each run with its length.
    LENGTEN,
    /// Only a bound: how much time the longest run takes.
    TIJDEN,
    /// Only a bound: whether anything may count.
    ONBEPAALD;

    static Lijstvulling of(Telsoort soort, Vormtabel tabel) {
        return switch (soort) {
            case Telsoort.Optelling _ -> SOMMEN;
            case Telsoort.Ziekteperiode _ -> BEGINNEN;
            case Telsoort.Reeks reeks when !reeks.endsByAttendance() || tabel.dependsOnDay() -> ONBEPAALD;
            case Telsoort.Reeks reeks -> reeks.inSchooldagen() ? LENGTEN : TIJDEN;
        };
    }
}

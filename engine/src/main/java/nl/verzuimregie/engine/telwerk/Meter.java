package nl.verzuimregie.engine.telwerk;

/// Counts one regel for one pupil. Fast meters exist for what almost every regel is; [Dagmeter] does everything.
sealed interface Meter permits Telmeter, Meldmeter, Reeksmeter, Tijdreeksmeter, Dagmeter {

    /// Puts every signal of the pupil in the bak.
    void count(Telleerling leerling, Signaalbak bak);
}

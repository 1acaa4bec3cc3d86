package nl.verzuimregie.overzicht;

/// What happened in a period, of one pupil or of many together. Hours are kept in sixtieths (docs/tellen.md, section
/// 3), so that what is added up is cut only when it is shown.
///
/// @param ziektedagen    schooldagen with at least one lesson ziek
/// @param ziekteperioden ziekteperioden that began in the period
/// @param ziek           lesuren ziek, in sixtieths; so are the next three
/// @param ongeoorloofd   without te laat, and without luxe
/// @param dagdelen       day parts of which every lesson was ongeoorloofd
/// @param teLaat         how often te laat
/// @param minuten        minutes te laat, as far as they are known
/// @param bekend         lessons of which something is known
/// @param lessen         all lessons
public record Cijfers(long ziektedagen, long ziekteperioden, long ziek, long ongeoorloofd, long luxe, long geoorloofd,
        long dagdelen, long teLaat, long minuten, long bekend, long lessen) {

    /// Nothing, and no lessons either.
    public static final Cijfers NIETS = new Cijfers(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// Both together.
    public Cijfers plus(Cijfers ander) {
        return new Cijfers(ziektedagen + ander.ziektedagen, ziekteperioden + ander.ziekteperioden, ziek + ander.ziek,
                ongeoorloofd + ander.ongeoorloofd, luxe + ander.luxe, geoorloofd + ander.geoorloofd,
                dagdelen + ander.dagdelen, teLaat + ander.teLaat, minuten + ander.minuten, bekend + ander.bekend,
                lessen + ander.lessen);
    }

    /// Lessons of which nothing is known.
    public long onbekend() {
        return lessen - bekend;
    }
}

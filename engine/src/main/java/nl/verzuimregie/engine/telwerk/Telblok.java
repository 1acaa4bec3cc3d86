package nl.verzuimregie.engine.telwerk;

/// Some pupils in a row with their [Tellijst]en, and per pupil and list a bound: the highest value that it can give.
///
/// A pupil whose bound lies below every drempel of a regel cannot have a signal of it, whatever the window; so for most
/// pupils and regels one comparison is all. Bounds of one pupil stand together.
final class Telblok {

    private final Dagrijen dagrijen;
    private int van;
    private int tot;
    private Tellijst[] lijsten = new Tellijst[0];
    private int[] grenzen = new int[0];

    Telblok(Dagrijen dagrijen, int van, int tot) {
        this.dagrijen = dagrijen;
        this.van = van;
        this.tot = tot;
    }

    Dagrijen dagrijen() {
        return dagrijen;
    }

    int van() {
        return van;
    }

    int tot() {
        return tot;
    }

    Tellijst lijst(int nummer) {
        return lijsten[nummer];
    }

    int[] grenzen() {
        return grenzen;
    }

    int aantalLijsten() {
        return lijsten.length;
    }

    /// Moves to other pupils of the dagrijen; the lists stay as they were until [#fill].
    void moveTo(int eerste, int einde) {
        van = eerste;
        tot = einde;
    }

    /// Fills all lists.
    void fill(Lijstboek boek) {
        makeRoom(boek);
        for (int nummer = 0; nummer < lijsten.length; nummer++) {
            fill(boek, nummer);
        }
    }

    /// Makes the lists, empty. The block can hold as many pupils as it has now.
    void makeRoom(Lijstboek boek) {
        int aantal = boek.size();
        grenzen = new int[(tot - van) * aantal];
        lijsten = new Tellijst[aantal];
        for (int nummer = 0; nummer < aantal; nummer++) {
            lijsten[nummer] = new Tellijst(grenzen, nummer, aantal);
        }
    }

    /// Fills one list, without bounds, for a block of one pupil.
    void fillOne(Lijstboek boek, int nummer) {
        Tellijst lijst = lijsten[nummer];
        int[] bij = boek.tabel(nummer).bij();
        switch (boek.vulling(nummer)) {
            case SOMMEN -> lijst.fillSums(dagrijen.rijen(), dagrijen.size(), bij);
            case BEGINNEN -> lijst.fillRuns(dagrijen.rijen(), dagrijen.size(), boek.schooldagen(), bij, true);
            case LENGTEN -> lijst.fillRuns(dagrijen.rijen(), dagrijen.size(), boek.schooldagen(), bij, false);
            case TIJDEN, ONBEPAALD -> { }
        }
    }

    /// Fills one list.
    void fill(Lijstboek boek, int nummer) {
        Tellijst lijst = lijsten[nummer];
        Vormtabel tabel = boek.tabel(nummer);
        switch (boek.vulling(nummer)) {
            case SOMMEN -> lijst.fillSums(dagrijen, van, tot, tabel.bij());
            case BEGINNEN -> lijst.fillRuns(dagrijen, van, tot, boek.schooldagen(), tabel.bij(), true);
            case LENGTEN -> lijst.fillRuns(dagrijen, van, tot, boek.schooldagen(), tabel.bij(), false);
            case TIJDEN -> lijst.fillTimes(dagrijen, van, tot, boek.schooldagen(), tabel.bij());
            case ONBEPAALD -> lijst.fillAny(dagrijen, van, tot, tabel);
        }
    }
}

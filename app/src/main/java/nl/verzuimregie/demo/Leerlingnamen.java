package nl.verzuimregie.demo;

import java.util.List;

/// Made-up names of pupils, classes and schools. They depend on the seed and the number only, as the pupils themselves.
///
/// A school has eighteen classes, 1A to 6C, of 25 to 30 pupils. Any likeness to a person or a school is chance.
public final class Leerlingnamen {

    /// Pupils of one school.
    public static final int PER_SCHOOL = 495;

    private static final int[] KLASGROOTTE = {25, 26, 27, 28, 29, 30};
    private static final int KLASSEN = 18;

    /// The order in which a school fills: a small demo then has pupils of several years.
    private static final int[] LEERJAREN = {3, 1, 5, 2, 4, 6};

    private static final List<String> VOORNAMEN = List.of((
            "Aaliyah Aaron Abel Adam Aisha Alexander Amber Amin Amira Anna Anouk Aya Ayoub Bas Bente Bram "
            + "Britt Cas Charlotte Chris Daan Dani David Demi Dewi Dilara Djuna Elif Elin Emma Emre Esmee Eva "
            + "Evi Faye Fatima Femke Fenna Finn Fleur Floor Floris Gijs Guus Hailey Hamza Hanna Hidde Hugo "
            + "Ibrahim Ilse Imane Indy Iris Isa Isis Ivo Jaap Jackson Jasmijn Jasper Jayden Jens Jesse Jip Joep "
            + "Joris Julia Juul Kaan Kacper Kai Karim Keano Kiki Koen Lana Lars Lauren Levi Lieke Lina Lisa Liv "
            + "Loïs Lotte Luca Luuk Maan Maja Malak Maud Max Mees Merel Mehmet Mia Mila Milan Mirthe Mohamed "
            + "Morris Naomi Nadia Niek Nienke Nina Noa Noor Nora Olaf Oliwia Omar Pepijn Pim Pippa Quinn Ravi "
            + "Rayan Rens Revi Robin Romy Roos Ruben Saar Salma Sam Samira Sanne Sara Selin Senna Siem Sofie "
            + "Stijn Suus Sven Tarik Teun Tess Thijs Thomas Tijn Tim Tobias Vera Victor Vince Willem Xander Yara "
            + "Yasmine Youssef Yusuf Zara Zeynep Zoë").split(" "));

    private static final List<String> ACHTERNAMEN = List.of((
            "de Jong,Jansen,de Vries,van den Berg,Bakker,van Dijk,Visser,Smit,Meijer,de Boer,Mulder,de Groot,"
            + "Bos,Vos,Peters,Hendriks,van Leeuwen,Dekker,Brouwer,de Wit,Dijkstra,Smits,de Graaf,van der Meer,"
            + "van der Linden,Kok,Jacobs,de Haan,Vermeulen,van den Heuvel,van der Veen,van den Broek,de Bruijn,"
            + "de Bruin,van der Heijden,Schouten,van Beek,Willems,van Vliet,van de Ven,Hoekstra,Maas,Verhoeven,"
            + "Koster,van Dam,van der Wal,Prins,Blom,Huisman,Peeters,de Leeuw,Kuipers,van Veen,van der Velde,"
            + "Veenstra,Kuiper,Postma,Sanders,van Wijk,Yılmaz,Kaya,Demir,Öztürk,Şahin,El Amrani,Bouzid,Ouali,"
            + "Benali,Idrissi,El Idrissi,Nowak,Kowalska,Wójcik,Hassan,Ali,Abdi,Farah,Chen,Li,Wong,Nguyen,Singh,"
            + "Ramdin,Baldewsingh,Kartosen,Martina,Pinas,Wijngaarde,Gomes,da Silva,Ferrari,Novak,Popescu,Haddad,"
            + "Khalil,Saleh,Timmermans,Wouters,Hermans,van Rooij,van Gils,Kusters,van Asten,Nooijen,Verstegen,"
            + "van Lith,Zwart,Kramer,Scholten,Groen,Hofman,Snel,Terpstra,Wiersma,Zijlstra,Boersma,Pol,Roos,Evers,"
            + "Gerrits,Driessen,van Bommel,Cornelissen").split(","));

    private static final String[] BOMEN = {"Eiken", "Linden", "Wilgen", "Beuken", "Berken", "Elzen", "Iepen", "Hazel",
            "Olmen", "Vlier", "Meidoorn", "Sleedoorn", "Lijsterbes", "Kastanje", "Esdoorn", "Populieren", "Taxus",
            "Jeneverbes", "Kersen", "Kornoelje"};
    private static final String[] PLEKKEN = {"dreef", "tuin", "burcht", "rade", "donk", "wijk", "kamp", "horst", "laar",
            "brink", "gaard", "weide"};
    private static final String[] SCHOLEN = {"college", "lyceum", "mavo", "vakschool", "scholengemeenschap", "atheneum",
            "havo", "campus"};

    private final long seed;

    public Leerlingnamen(long seed) {
        this.seed = seed;
    }

    /// How the pupil is called in files: `L0000001` for the first.
    public static String leerling(int nummer) {
        return "L%07d".formatted(nummer);
    }

    public String naam(int nummer) {
        return voornaam(nummer) + " " + achternaam(nummer);
    }

    public String voornaam(int nummer) {
        return VOORNAMEN.get(new Toeval().start(seed ^ 0x6E61616DL, nummer).below(VOORNAMEN.size()));
    }

    public String achternaam(int nummer) {
        return ACHTERNAMEN.get(new Toeval().start(seed ^ 0x61636874L, nummer).below(ACHTERNAMEN.size()));
    }

    /// Such as `3A`.
    public String klas(int nummer) {
        int klas = klasInSchool(nummer);
        return "" + LEERJAREN[klas % LEERJAREN.length] + (char) ('A' + klas / LEERJAREN.length);
    }

    /// A number that no two classes share, also not in two schools.
    public int klasnummer(int nummer) {
        return schoolnummer(nummer) * KLASSEN + klasInSchool(nummer);
    }

    /// Such as `Wilgenrade College`; more than 1,900 schools get a number behind it.
    public String school(int nummer) {
        int combinaties = BOMEN.length * PLEKKEN.length * SCHOLEN.length;
        int plaats = (int) Math.floorMod(schoolnummer(nummer) * 1_009L + seed * 7, (long) combinaties);
        String soort = SCHOLEN[plaats % SCHOLEN.length];
        String naam = BOMEN[plaats / SCHOLEN.length % BOMEN.length] + PLEKKEN[plaats / SCHOLEN.length / BOMEN.length];
        int ronde = schoolnummer(nummer) / combinaties;
        return naam + " " + soort + (ronde == 0 ? "" : " " + (ronde + 1));
    }

    private static int schoolnummer(int nummer) {
        return (nummer - 1) / PER_SCHOOL;
    }

    /// Sizes run through 25 … 30 three times, starting somewhere else in each school.
    private int klasInSchool(int nummer) {
        int schuif = new Toeval().start(seed ^ 0x6B6C6173L, schoolnummer(nummer)).below(KLASGROOTTE.length);
        int rest = (nummer - 1) % PER_SCHOOL;
        int klas = 0;
        while (rest >= KLASGROOTTE[(klas + schuif) % KLASGROOTTE.length]) {
            rest -= KLASGROOTTE[(klas + schuif) % KLASGROOTTE.length];
            klas++;
        }
        return klas;
    }
}

package nl.verzuimregie.toegang;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimregie.protocollen.lezen.Toegangsregels;

/// What somebody is of one pupil, as the gate asks it: with the function that comes of it. Who is no longer anybody's
/// parent here has no function left either.
record Gezinsband(Betrekking betrekking, Aanstelling aanstelling) {

    private static final int DELEN = 9;

    /// Those that open something on a day.
    ///
    /// @param regels per band: pupil, school, function, authority, first day, day of birth, whether the pupil lets this
    ///               parent look along, protocol and name of the school
    static List<Gezinsband> read(String[] regels, Toegangsmatrix matrix, LocalDate dag) {
        return Arrays.stream(regels).map(regel -> regel.split(" ", DELEN)).flatMap(deel -> band(deel, matrix, dag))
                .toList();
    }

    private static Stream<Gezinsband> band(String[] deel, Toegangsmatrix matrix, LocalDate dag) {
        int school = Integer.parseInt(deel[1]);
        Functie functie = Functie.valueOf(deel[2]);
        String protocol = deel[7];
        Optional<Toegangsregels.Leeftijden> leeftijden = matrix.leeftijden(protocol, dag);
        Optional<Integer> leeftijd = deel[5].equals("-") ? Optional.empty()
                : Optional.of(Period.between(LocalDate.parse(deel[5]), dag).getYears());
        boolean isMeerderjarig = isFrom(leeftijd, leeftijden.map(Toegangsregels.Leeftijden::meerderjarig));
        boolean magZelf = isFrom(leeftijd, leeftijden.map(Toegangsregels.Leeftijden::leerling));
        Optional<Relatie> welke = functie == Functie.LEERLING ? Optional.of(Relatie.GEZIN).filter(ignored -> magZelf)
                : parent(deel[3], isMeerderjarig, deel[6].equals("true"));
        return welke.stream().map(relatie -> new Gezinsband(new Betrekking(Long.parseLong(deel[0]), school, functie,
                relatie, LocalDate.parse(deel[4])), new Aanstelling(functie, school, null, deel[8], null,
                matrix.everywhere(functie), List.of(new Aanstelling.Gebied(school,
                        matrix.of(protocol, functie))))));
    }

    /// Of whom no birthday is known, nothing opens that asks an age.
    private static boolean isFrom(Optional<Integer> leeftijd, Optional<Integer> grens) {
        return leeftijd.filter(jaren -> grens.filter(vanaf -> jaren >= vanaf).isPresent()).isPresent();
    }

    /// Of full age the pupil alone says which parent looks along; before that the authority does.
    private static Optional<Relatie> parent(String gezag, boolean isMeerderjarig, boolean magMeekijken) {
        if (isMeerderjarig) {
            return magMeekijken ? Optional.of(Relatie.GEZIN) : Optional.empty();
        }
        return Optional.of(gezag.equals(Gezag.JA.name()) ? Relatie.GEZIN : Relatie.ZONDER_GEZAG);
    }
}

package nl.verzuimregie.personeel;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.verzuimregie.toegang.Inzetfeit;
import nl.verzuimregie.toegang.Inzetfeit.Soort;
import nl.verzuimregie.toegang.Post;
import nl.verzuimregie.web.Formulierfouten;
import org.springframework.util.MultiValueMap;

/// What somebody typed about when a person is there, as it was typed.
record Inzetinvoer(MultiValueMap<String, String> velden) {

    static final String VANAF = "vanaf";
    static final String TOT = "tot";
    static final String DAGEN = "dagen";
    static final String WAARNEMER = "waarnemer";

    /// The one text given for a name; empty when nothing was.
    public String get(String naam) {
        return Optional.ofNullable(velden.getFirst(naam)).map(String::strip).orElse("");
    }

    /// Whether something was chosen.
    public boolean has(String naam, String waarde) {
        return velden.getOrDefault(naam, List.of()).contains(waarde);
    }

    /// Which button was pressed.
    Optional<Soort> soort() {
        return java.util.Arrays.stream(Soort.values()).filter(een -> een.name().equals(get("soort"))).findFirst();
    }

    /// The id of a field on the page, which has several forms.
    String field(String naam) {
        return naam + "-" + get("soort").toLowerCase(java.util.Locale.ROOT);
    }

    /// What was said, as a fact; empty when something is wrong.
    ///
    /// @param posten the functions of the person, and of whom somebody can be named to stand in
    /// @param teksten what is wrong: no day, no order of days, no day of the week, no such person
    Optional<Inzetfeit> fact(int account, Soort soort, List<Post> posten, List<Integer> kandidaten,
            Formulierfouten fouten, List<String> teksten) {
        Optional<LocalDate> vanaf = day(VANAF);
        Optional<LocalDate> tot = day(TOT);
        if (vanaf.isEmpty()) {
            fouten.add(field(VANAF), teksten.get(0));
        }
        if (soort == Soort.AFWEZIG && !get(TOT).isEmpty() && (tot.isEmpty()
                || vanaf.filter(dag -> dag.isAfter(tot.get())).isPresent())) {
            fouten.add(field(TOT), tot.isEmpty() ? teksten.get(0) : teksten.get(1));
        }
        List<DayOfWeek> dagen = velden.getOrDefault(DAGEN, List.of()).stream().filter(een -> een.matches("[1-7]"))
                .map(een -> DayOfWeek.of(Integer.parseInt(een))).sorted().toList();
        if (soort == Soort.WERKDAGEN && dagen.isEmpty()) {
            fouten.add(DAGEN, teksten.get(2));
        }
        Optional<Post> post = posten.stream().filter(een -> key(een).equals(get("post"))).findFirst();
        Optional<Integer> waarnemer = kandidaten.stream().filter(een -> een.toString().equals(get(WAARNEMER)))
                .findFirst();
        if (soort == Soort.WAARNEMER && (post.isEmpty() || (waarnemer.isEmpty() && !get(WAARNEMER).isEmpty()))) {
            fouten.add(WAARNEMER, teksten.get(3));
        }
        if (!fouten.isEmpty() || vanaf.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(switch (soort) {
            case AFWEZIG -> Inzetfeit.absent(account, vanaf.get(), tot);
            case WERKDAGEN -> Inzetfeit.days(account, vanaf.get(), dagen);
            case WAARNEMER -> Inzetfeit.standIn(account, Objects.requireNonNull(post.orElse(null)), waarnemer,
                    vanaf.get());
            case TERUG, UIT_DIENST, IN_DIENST -> Inzetfeit.of(account, soort, vanaf.get());
        });
    }

    /// How a form names a function.
    static String key(Post post) {
        return post.functie() + "-" + post.school() + post.klas().map(klas -> "-" + klas).orElse("");
    }

    private Optional<LocalDate> day(String naam) {
        try {
            return get(naam).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(get(naam)));
        } catch (DateTimeException geenDag) {
            return Optional.empty();
        }
    }
}

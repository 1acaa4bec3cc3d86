package nl.verzuimregie.api;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A whole rooster of a school as a program sends it.
///
/// @param vanaf   from which day it holds, until a newer one begins
/// @param groepen of each group that is no class the numbers of its pupils
record RoosterForm(@Nullable LocalDate vanaf, @Nullable List<@Nullable Les> lessen,
        @Nullable Map<String, @Nullable List<String>> groepen) {

    static final int LESSEN_MAX = 20_000;

    /// A lesson that comes back every week.
    ///
    /// @param weekdag 1 is Monday, 7 is Sunday
    /// @param groep   name of a class, or of a group
    /// @param docent  who gives it: the address of somebody who is docent here already, or a name
    record Les(@Nullable Integer weekdag, @Nullable Integer lesuur, @Nullable String groep, @Nullable String vak,
            @Nullable String lokaal, @Nullable String docent, @Nullable LocalTime begin, @Nullable LocalTime einde) {}
}

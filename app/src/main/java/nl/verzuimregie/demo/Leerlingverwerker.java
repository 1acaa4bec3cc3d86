package nl.verzuimregie.demo;

import nl.verzuimregie.engine.feit.Verzuimsoort;

/// Takes pupils one by one as a [Schoolmaker] makes them: begin, the registrations in order of day and lesuur, end.
public interface Leerlingverwerker {

    /// The next pupil. Also pupils without any registration begin and end.
    ///
    /// @param nummer from 1
    void begin(int nummer);

    /// One lesson of the pupil that began last. Never two for one lesson.
    ///
    /// @param dag     number of the day in the kalender, always a schooldag
    /// @param lesuur  1 to 8
    /// @param minuten length of the lesson; te laat: the minutes late
    void accept(int dag, int lesuur, int minuten, Verzuimsoort soort);

    /// The pupil is complete.
    default void end() {}
}

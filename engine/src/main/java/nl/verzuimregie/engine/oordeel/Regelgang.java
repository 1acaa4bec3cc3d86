package nl.verzuimregie.engine.oordeel;

import java.time.LocalDate;
import java.util.List;
import nl.verzuimregie.engine.protocol.Regel;

/// One regel of one pupil, day by day: when its signals arise and end.
sealed interface Regelgang permits Regelloop, Wachtloop, Handloop {

    Regel regel();

    /// Every signal so far, in the order in which they arose.
    List<Ontstaan> ontstaan();

    /// Judges one day. Days must come in order.
    void judge(LocalDate dag);
}

/// Plays a school through a schooljaar, with made-up absence and people who do, forget and refuse; and looks each day
/// whether what must always hold, holds.
@NullMarked
package nl.verzuimregie.simulatie;

import org.jspecify.annotations.NullMarked;

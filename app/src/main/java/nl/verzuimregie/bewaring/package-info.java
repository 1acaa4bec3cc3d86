/// How long what is kept and by which source; who may not be erased; and erasing, a pupil at a time, with a report.
@NullMarked
package nl.verzuimregie.bewaring;

import org.jspecify.annotations.NullMarked;

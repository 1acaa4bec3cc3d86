/// Who looked, and why: giving a reason, breaking the glass, and judging that afterwards.
@NullMarked
package nl.verzuimregie.werkplek.toezicht;

import org.jspecify.annotations.NullMarked;

/// The verzuimoverzicht: of a pupil, a class, a leerjaar or a school the figures that the signals use, over a period.
@NullMarked
package nl.verzuimregie.overzicht;

import org.jspecify.annotations.NullMarked;

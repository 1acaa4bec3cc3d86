/// The screens to work from: today's signals, and the pupils in view.
@NullMarked
package nl.verzuimregie.werkplek;

import org.jspecify.annotations.NullMarked;

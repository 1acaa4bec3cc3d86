/// The commands: what people type, in Dutch, with help and errors that say what to do.
@NullMarked
package nl.verzuimregie.opdrachten;

import org.jspecify.annotations.NullMarked;

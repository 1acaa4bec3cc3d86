/// What is wrong in a file, where, and what to do about it.
@NullMarked
package nl.verzuimregie.protocollen.fouten;

import org.jspecify.annotations.NullMarked;

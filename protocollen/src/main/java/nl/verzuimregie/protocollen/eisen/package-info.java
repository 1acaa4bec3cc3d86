/// Which requirement of the sources is carried by what, and which is still open.
@NullMarked
package nl.verzuimregie.protocollen.eisen;

import org.jspecify.annotations.NullMarked;

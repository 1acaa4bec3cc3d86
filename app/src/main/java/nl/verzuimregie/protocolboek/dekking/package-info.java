/// Of each requirement of a source what carries it, as a page: the same table as the command `dekking` prints.
@NullMarked
package nl.verzuimregie.protocolboek.dekking;

import org.jspecify.annotations.NullMarked;

/// Tests of who of the family is let in.
@NullMarked
package nl.verzuimregie.werkplek.gezin;

import org.jspecify.annotations.NullMarked;

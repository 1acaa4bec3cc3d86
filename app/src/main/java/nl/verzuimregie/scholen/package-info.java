/// The schools: in which gemeente, and by which protocol and kalender each is judged.
@NullMarked
package nl.verzuimregie.scholen;

import org.jspecify.annotations.NullMarked;

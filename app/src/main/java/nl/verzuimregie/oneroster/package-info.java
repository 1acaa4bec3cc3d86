/// Reads OneRoster: who is in which class and group of a school, as its administration exports it.
@NullMarked
package nl.verzuimregie.oneroster;

import org.jspecify.annotations.NullMarked;

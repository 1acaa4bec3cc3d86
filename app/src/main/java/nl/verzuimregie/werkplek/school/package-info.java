/// What a school has to do as a school: its yearly duties, and its overleggen with who sits at the table.
@NullMarked
package nl.verzuimregie.werkplek.school;

import org.jspecify.annotations.NullMarked;

/// What the protocol leaves to a school or its samenwerkingsverband: the page that shows and changes it.
@NullMarked
package nl.verzuimregie.schoolinstellingen;

import org.jspecify.annotations.NullMarked;

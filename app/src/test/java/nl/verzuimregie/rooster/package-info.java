/// The rooster of a school.
@NullMarked
package nl.verzuimregie.rooster;

import org.jspecify.annotations.NullMarked;

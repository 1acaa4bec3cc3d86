/// Who has which lesson when, as a school delivered it, and what became of a lesson on a day: saved, cancelled, taken
/// over.
@NullMarked
package nl.verzuimregie.rooster;

import org.jspecify.annotations.NullMarked;

/// Made-up schools: pupils with believable absence, their names, and files as a school would export them.
///
/// Nothing here is drawn from real people. The same seed gives the same school everywhere, so tests, the demo and the
/// bench speak of the same pupils.
@NullMarked
package nl.verzuimregie.demo;

import org.jspecify.annotations.NullMarked;

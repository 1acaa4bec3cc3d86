/// The protocol as a book that a policy worker reads and checks: each regel as a sentence, its values and where they
/// come from, its examples run, and how another region does it. It holds nothing about any pupil.
@NullMarked
package nl.verzuimregie.protocolboek;

import org.jspecify.annotations.NullMarked;

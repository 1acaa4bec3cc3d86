/// Patterns in absence: what stands out of one pupil, in words, and who of the pupils in view has a hint. A hint is
/// worked out when somebody looks and is kept nowhere.
@NullMarked
package nl.verzuimregie.patronen;

import org.jspecify.annotations.NullMarked;

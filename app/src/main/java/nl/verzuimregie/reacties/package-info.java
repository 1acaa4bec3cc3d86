/// What parents and pupil say themselves of what the school knows: rows that are only added to, each with a task for
/// the school.
@NullMarked
package nl.verzuimregie.reacties;

import org.jspecify.annotations.NullMarked;

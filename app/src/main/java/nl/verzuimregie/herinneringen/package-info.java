/// Reminders and the daily digest: what is said to whom about which task, when, and whether it arrived.
@NullMarked
package nl.verzuimregie.herinneringen;

import org.jspecify.annotations.NullMarked;

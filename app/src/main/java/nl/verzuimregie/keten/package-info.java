/// The chain below what is only added to: whether a row was changed, removed or slipped in, and when that was last
/// looked at.
@NullMarked
package nl.verzuimregie.keten;

import org.jspecify.annotations.NullMarked;

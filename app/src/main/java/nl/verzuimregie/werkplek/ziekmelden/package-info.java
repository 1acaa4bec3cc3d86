/// Reporting a pupil ill or well: who calls, from when, until when, what the protocol asks, and what follows from it.
@NullMarked
package nl.verzuimregie.werkplek.ziekmelden;

import org.jspecify.annotations.NullMarked;

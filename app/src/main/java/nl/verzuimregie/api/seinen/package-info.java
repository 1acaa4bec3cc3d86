/// What other programs hear of what happened: who wants to hear, what goes out, signed, and whether it arrived.
@NullMarked
package nl.verzuimregie.api.seinen;

import org.jspecify.annotations.NullMarked;

/// What could be otherwise in a protocol without any scenario noticing: every change there is, one at a time.
@NullMarked
package nl.verzuimregie.mutaties;

import org.jspecify.annotations.NullMarked;

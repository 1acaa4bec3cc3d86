/// Two protocollen, or one on two days, side by side in words: what only one has, and all that differs.
@NullMarked
package nl.verzuimregie.protocolboek.vergelijking;

import org.jspecify.annotations.NullMarked;

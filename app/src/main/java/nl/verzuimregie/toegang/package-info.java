/// Accounts, functions, the one gate with its reasons, and who looked at whom.
@NullMarked
package nl.verzuimregie.toegang;

import org.jspecify.annotations.NullMarked;

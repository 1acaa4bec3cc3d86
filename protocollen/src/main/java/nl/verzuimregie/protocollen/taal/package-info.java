/// The protocol language as tables: which kinds of file, which keys, which words, which names (docs/taal.md).
@NullMarked
package nl.verzuimregie.protocollen.taal;

import org.jspecify.annotations.NullMarked;

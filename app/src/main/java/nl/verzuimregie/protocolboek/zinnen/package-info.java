/// What a protocol says in Dutch sentences: numbers, days, functions, moments and conditions as people say them, each
/// made from the protocol itself.
@NullMarked
package nl.verzuimregie.protocolboek.zinnen;

import org.jspecify.annotations.NullMarked;

/// From the bytes of a file to rows of cells, each with its place; knows nothing of verzuim.
@NullMarked
package nl.verzuimregie.aanlevering.tabel;

import org.jspecify.annotations.NullMarked;

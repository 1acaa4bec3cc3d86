/// Leave: who asked for it, what the law says of it, and what was decided. Rows are only added to.
@NullMarked
package nl.verzuimregie.verlof;

import org.jspecify.annotations.NullMarked;

/// How long what is kept, holds, and erasing, on a real PostgreSQL.
@NullMarked
package nl.verzuimregie.bewaring;

import org.jspecify.annotations.NullMarked;

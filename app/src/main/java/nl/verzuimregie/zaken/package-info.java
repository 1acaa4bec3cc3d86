/// What people did or decided in a case: rows that are only added to.
@NullMarked
package nl.verzuimregie.zaken;

import org.jspecify.annotations.NullMarked;

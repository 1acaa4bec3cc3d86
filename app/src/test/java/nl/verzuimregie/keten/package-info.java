/// The chain below what is only added to, tried by who owns the tables.
@NullMarked
package nl.verzuimregie.keten;

import org.jspecify.annotations.NullMarked;

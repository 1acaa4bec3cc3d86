/// The database: our own PostgreSQL or one elsewhere, as whom we connect, and what a piece of work may see in it.
@NullMarked
package nl.verzuimregie.platform.database;

import org.jspecify.annotations.NullMarked;

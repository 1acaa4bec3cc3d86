/// Measures counting and reading beside what a user would pick instead: a hand-written program, DuckDB.
///
/// Ratios of one run are what counts here; absolute figures belong to one machine on one day.
@NullMarked
package nl.verzuimregie.bench;

import org.jspecify.annotations.NullMarked;

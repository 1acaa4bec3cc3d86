/// Reads the exports of a school's administration into registrations, and reports what it refused and why.
@NullMarked
package nl.verzuimregie.aanlevering;

import org.jspecify.annotations.NullMarked;

/// The library of protocol files: reads it whole, reports every fault at once, and composes a protocol for a school.
@NullMarked
package nl.verzuimregie.protocollen;

import org.jspecify.annotations.NullMarked;

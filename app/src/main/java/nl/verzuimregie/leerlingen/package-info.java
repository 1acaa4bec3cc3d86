/// Pupils and classes: who a pupil is, and what the school said of him over time.
@NullMarked
package nl.verzuimregie.leerlingen;

import org.jspecify.annotations.NullMarked;

/// The scenarios of a protocol as examples that people read, really run.
@NullMarked
package nl.verzuimregie.protocolboek.voorbeelden;

import org.jspecify.annotations.NullMarked;

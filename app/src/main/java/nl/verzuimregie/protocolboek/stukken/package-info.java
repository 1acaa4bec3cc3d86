/// Each thing of a protocol as a page says it: a stap, a phase, a meeting, a form, a letter, in rows of words. The same
/// rows are compared, so that nothing on a page is left out of a comparison.
@NullMarked
package nl.verzuimregie.protocolboek.stukken;

import org.jspecify.annotations.NullMarked;

/// Scenarios beside the rules: facts in, signals out, in Dutch, and the running of them.
@NullMarked
package nl.verzuimregie.protocollen.scenarios;

import org.jspecify.annotations.NullMarked;

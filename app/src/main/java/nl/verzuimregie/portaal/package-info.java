/// The pages of parents and pupil: what the school knows of them in plain words, who looked, and what they say to it.
@NullMarked
package nl.verzuimregie.portaal;

import org.jspecify.annotations.NullMarked;

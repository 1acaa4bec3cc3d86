/// The master key of this installation, the keys that follow from it, and text that only they open.
@NullMarked
package nl.verzuimregie.platform.sleutels;

import org.jspecify.annotations.NullMarked;

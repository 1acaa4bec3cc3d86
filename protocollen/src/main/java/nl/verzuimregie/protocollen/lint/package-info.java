/// What is allowed in a protocol and yet probably not meant.
@NullMarked
package nl.verzuimregie.protocollen.lint;

import org.jspecify.annotations.NullMarked;

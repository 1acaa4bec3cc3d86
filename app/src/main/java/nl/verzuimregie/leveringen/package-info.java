/// What schools deliver: files that are looked through first and then read in, whole or not at all.
@NullMarked
package nl.verzuimregie.leveringen;

import org.jspecify.annotations.NullMarked;

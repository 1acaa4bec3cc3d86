/// A made-up region to look around in, filled the way a school delivers its data.
@NullMarked
package nl.verzuimregie.demoregio;

import org.jspecify.annotations.NullMarked;

/// From checked trees to the model of the engine: values, maten, regels, kalenders and school layers.
@NullMarked
package nl.verzuimregie.protocollen.lezen;

import org.jspecify.annotations.NullMarked;

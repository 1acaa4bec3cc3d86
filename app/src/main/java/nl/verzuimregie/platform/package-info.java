/// What every part of the application stands on: which day it is.
@NullMarked
package nl.verzuimregie.platform;

import org.jspecify.annotations.NullMarked;

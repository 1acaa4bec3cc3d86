/// Access keys with which other programs come in: made and withdrawn by who manages a school, and checked at the door.
@NullMarked
package nl.verzuimregie.api.sleutels;

import org.jspecify.annotations.NullMarked;

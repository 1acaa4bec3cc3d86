/// Who of the family of a pupil has an account: inviting, parental authority, ending access.
@NullMarked
package nl.verzuimregie.werkplek.gezin;

import org.jspecify.annotations.NullMarked;

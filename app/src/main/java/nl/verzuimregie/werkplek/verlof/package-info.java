/// Leave at school: what was asked, what the law says of it, deciding on it, and the letter to the parents.
@NullMarked
package nl.verzuimregie.werkplek.verlof;

import org.jspecify.annotations.NullMarked;

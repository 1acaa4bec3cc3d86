/// The consents of one pupil: who said what, how and until when, what may leave because of it, and what left.
@NullMarked
package nl.verzuimregie.werkplek.toestemming;

import org.jspecify.annotations.NullMarked;

/// In which lessons a pupil is expected: an opbouwrooster, or less onderwijstijd; recorded, changed and taken back.
@NullMarked
package nl.verzuimregie.werkplek.rooster;

import org.jspecify.annotations.NullMarked;

/// One task of one pupil: see why, do it, hand it over or leave it out; and what a person begins without being asked.
@NullMarked
package nl.verzuimregie.werkplek.taak;

import org.jspecify.annotations.NullMarked;

/// Judging the absence of a pupil: which lessons were what, for one lesson or for many at once, with what it changes
/// shown beforehand and a proposal for what was sent already.
@NullMarked
package nl.verzuimregie.werkplek.beoordelen;

import org.jspecify.annotations.NullMarked;

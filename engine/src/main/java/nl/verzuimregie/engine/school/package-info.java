/// What a protocol asks of a school as a whole, besides what it asks for each pupil: the yearly look at itself, and
/// that its overleggen are held in time.
package nl.verzuimregie.engine.school;

/// What happened: registrations, ziek- and betermeldingen, meldingen, corrections; and a pupil's day as it follows from
/// them.
package nl.verzuimregie.engine.feit;

/// The oordeel on one pupil, day by day, with its reasons: signals, their omdat, the nearest rule, the volgendMoment.
package nl.verzuimregie.engine.oordeel;

/// The course of a case, day by day: tasks, consent, phase and regie (docs/taal.md, sections 5.4 to 5.8 and 6).
package nl.verzuimregie.engine.zaak;

/// Which day is a schooldag or a werkdag, and how the four clocks count: schooldag, werkdag, schoolweek, kalender.
package nl.verzuimregie.engine.kalender;

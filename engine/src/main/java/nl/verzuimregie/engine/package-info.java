/// From facts to signals: a pure function with its reasons. JDK only, no clock, no I/O.
package nl.verzuimregie.engine;

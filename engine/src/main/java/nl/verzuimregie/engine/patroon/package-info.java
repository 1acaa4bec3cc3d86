/// Whether the absence of one pupil falls together with something more often than chance would let it: an exact test.
package nl.verzuimregie.engine.patroon;

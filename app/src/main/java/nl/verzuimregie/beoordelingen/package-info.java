/// What follows from the facts: runs the protocol on each new fact and each morning, and keeps the signals for lists.
@NullMarked
package nl.verzuimregie.beoordelingen;

import org.jspecify.annotations.NullMarked;

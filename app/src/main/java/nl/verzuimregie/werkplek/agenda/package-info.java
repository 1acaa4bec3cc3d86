/// The agenda of an overleg for one class: who is on it and why, what is known of each, and what came of it.
@NullMarked
package nl.verzuimregie.werkplek.agenda;

import org.jspecify.annotations.NullMarked;

/// Reads the plain file of registrations (`leerling,datum,lesuur,minuten,soort`) fast, and lays them out for counting.
@NullMarked
package nl.verzuimregie.aanlevering.registraties;

import org.jspecify.annotations.NullMarked;

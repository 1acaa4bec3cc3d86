/// What happened in lessons: rows that are only added to, and the dossier that follows from them.
@NullMarked
package nl.verzuimregie.registraties;

import org.jspecify.annotations.NullMarked;

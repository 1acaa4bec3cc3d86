/// The page of one pupil: the schooljaar, how near each limit is, every signal with its reasons down to the row, and
/// the form that corrects a row.
@NullMarked
package nl.verzuimregie.werkplek.dossier;

import org.jspecify.annotations.NullMarked;

/// A note about a pupil that belongs to no task: a talk, a try to reach somebody, with a list of questions when wanted.
@NullMarked
package nl.verzuimregie.werkplek.notitie;

import org.jspecify.annotations.NullMarked;

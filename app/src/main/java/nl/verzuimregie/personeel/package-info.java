/// Who is there, who steps in for whom and who left; and what everybody hears of tasks that moved because of it.
@NullMarked
package nl.verzuimregie.personeel;

import org.jspecify.annotations.NullMarked;

/// What all pages share: the wall before each page, frame and menu, language, errors, dates in words.
@NullMarked
package nl.verzuimregie.web;

import org.jspecify.annotations.NullMarked;

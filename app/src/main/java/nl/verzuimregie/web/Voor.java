package nl.verzuimregie.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.verzuimregie.toegang.Handeling;

/// What a page is for. Only who has a function that may do it gets in, and the database shows no more than that
/// function may see. A page without this is refused, unless it is [Openbaar].
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Voor {
    Handeling value();
}

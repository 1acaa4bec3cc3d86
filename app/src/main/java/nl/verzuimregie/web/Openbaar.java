package nl.verzuimregie.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A page that holds nothing about any pupil. The database shows it none either.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Openbaar {}

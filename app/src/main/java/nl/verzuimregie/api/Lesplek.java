package nl.verzuimregie.api;

import java.time.LocalDate;

/// One lesson of one pupil.
record Lesplek(long leerling, LocalDate datum, int lesuur) {}

-- The kern rules of swvvo3006 with the values of today, in DuckDB: what docs/tellen.md says about a file without
-- presence rows, roosters and meldingen (eight lessons a day, four of them morning). A lesson has at most one row.
-- Set before: the variables registraties and kalender (files to read), tot (date), signalen (file to write).
--
-- Written for speed: read once, one row per pupil-day, as few sorts as the rules allow.

-- venster: the first day of the four schoolweken that end in the week of the day.
CREATE OR REPLACE TEMP TABLE schooldag AS
WITH dag AS (
    SELECT datum, date_trunc('week', datum)::DATE AS maandag, dense_rank() OVER (ORDER BY maandag) AS week
    FROM read_csv(getvariable('kalender'), header = true, auto_detect = false, delim = ',',
        columns = {'datum': 'DATE', 'soort': 'VARCHAR'})
    WHERE soort = 'schooldag'
)
SELECT datum, (row_number() OVER (ORDER BY datum))::INTEGER AS plaats,
    (year(datum) - (month(datum) < 8)::INTEGER)::INTEGER AS schooljaar,
    coalesce(lead(datum) OVER (ORDER BY datum), DATE '9999-12-31') AS erna,
    coalesce((SELECT min(maandag) FROM dag AS eerder WHERE eerder.week >= dag.week - 3), maandag) AS venster
FROM dag;

-- One row per pupil-day. A sum of counts in one number, eight bits each: lessons ziek, absent, after the eighth, late,
-- ongeoorloofd in the morning and in the afternoon, luxe. A sum of sixtieths of hours, sixteen bits each: what counts
-- for the sixteen hours, ongeoorloofd in the morning and in the afternoon. A double keeps both exactly and is fast.
CREATE OR REPLACE TEMP TABLE dag AS
WITH som AS (
    SELECT leerling, datum,
        sum((CASE soort
            WHEN 'ziek' THEN 1 + 256
            WHEN 'geoorloofd' THEN 256
            WHEN 'ongeoorloofd' THEN 256 + CASE WHEN lesuur <= 4 THEN 4294967296 ELSE 1099511627776 END
            WHEN 'te-laat' THEN 16777216
            ELSE 256 + 281474976710656 END
            + CASE WHEN lesuur > 8 THEN 65536 ELSE 0 END)::DOUBLE) AS lessen,
        sum((CASE soort
            WHEN 'ziek' THEN 0
            WHEN 'geoorloofd' THEN 0
            WHEN 'te-laat' THEN minuten
            WHEN 'ongeoorloofd' THEN greatest(minuten, 60) * CASE WHEN lesuur <= 4 THEN 65537 ELSE 4294967297 END
            ELSE greatest(minuten, 60) END)::DOUBLE) AS uren
    FROM read_csv(getvariable('registraties'), header = true, auto_detect = false,
        delim = ',', quote = '', escape = '',
        columns = {'leerling': 'VARCHAR', 'datum': 'DATE', 'lesuur': 'UTINYINT', 'minuten': 'USMALLINT',
            'soort': 'VARCHAR'})
    WHERE datum <= getvariable('tot')
    GROUP BY leerling, datum
)
SELECT leerling, datum, plaats, lessen::BIGINT AS lessen, uren::BIGINT AS uren
FROM som JOIN schooldag USING (datum);

CREATE OR REPLACE TEMP TABLE signaal (leerling VARCHAR, datum DATE, regel VARCHAR, trede VARCHAR, waarde INTEGER,
    deler INTEGER);

-- What is added up in a schooljaar: a trede arises when the value reaches its next level; step 0 is one level only.
INSERT INTO signaal
WITH trede(regel, trede, vanaf, stap, deler) AS (VALUES
    ('te-laat', 'contact', 3, 0, 1), ('te-laat', 'melding-1', 6, 0, 1), ('te-laat', 'melding-2', 9, 0, 1),
    ('te-laat', 'melding-3', 12, 3, 1), ('te-laat', 'halt', 13, 0, 1),
    ('spijbeluren', 'contact', 60, 0, 60), ('spijbeluren', 'aankondiging', 180, 0, 60),
    ('spijbeluren', 'melding-1', 300, 0, 60), ('spijbeluren', 'melding-2', 301, 0, 60),
    ('spijbeldagdelen', 'contact', 1, 0, 1), ('spijbeldagdelen', 'aankondiging', 2, 0, 1),
    ('spijbeldagdelen', 'melding', 3, 1, 1),
    ('halt-uren', 'drempel', 541, 0, 60)
), spijbel AS (
    SELECT leerling, datum, (uren >> 16) & 65535 AS ochtend, uren >> 32 AS middag,
        (lessen >> 32) & 255 = 4 AS hele_ochtend, (lessen >> 40) & 255 = 4 + ((lessen >> 16) & 255) AS hele_middag
    FROM dag WHERE uren >> 16 > 0
), erbij AS (
    SELECT leerling, datum, ochtend + middag AS alle, hele_ochtend::INTEGER + hele_middag::INTEGER AS delen,
        CASE WHEN hele_ochtend THEN 0 ELSE ochtend END + CASE WHEN hele_middag THEN 0 ELSE middag END AS los
    FROM spijbel
), som AS (
    SELECT leerling, datum, los, delen, alle, sum(los) OVER jaar AS som_los, sum(delen) OVER jaar AS som_delen,
        sum(alle) OVER jaar AS som_alle
    FROM erbij JOIN schooldag USING (datum)
    WINDOW jaar AS (PARTITION BY leerling, schooljaar ORDER BY plaats)
), waarde AS (
    SELECT leerling, datum, 'te-laat' AS regel, (lessen >> 24) & 255 AS erbij,
        sum((lessen >> 24) & 255) OVER (PARTITION BY leerling, schooljaar ORDER BY plaats) AS waarde
    FROM dag JOIN schooldag USING (datum, plaats) WHERE (lessen >> 24) & 255 > 0
    UNION ALL SELECT leerling, datum, 'spijbeluren', los, som_los FROM som WHERE los > 0
    UNION ALL SELECT leerling, datum, 'spijbeldagdelen', delen, som_delen FROM som WHERE delen > 0
    UNION ALL SELECT leerling, datum, 'halt-uren', alle, som_alle FROM som
)
SELECT leerling, datum, regel, trede, waarde, deler
FROM waarde JOIN trede USING (regel)
WHERE waarde >= vanaf
    AND (waarde - erbij < vanaf OR (stap > 0 AND (waarde - vanaf) // stap > (waarde - erbij - vanaf) // stap));

-- The days that can belong to a run: some lesson ziek, or missed whole. Days without a row were attended, so a run is
-- rows whose schooldagen follow each other (the difference with the number of the row stays the same). Within it the
-- runs of days that count for lang-ziek or are missed whole, and of days missed whole, are told apart by the breaks
-- before.
CREATE OR REPLACE TEMP TABLE rij AS
SELECT leerling, datum, plaats, ziek, telt, gemist, weg, plaats - row_number() OVER leerling AS reeks,
    sum((NOT telt AND NOT gemist)::INTEGER) OVER leerling AS zonder_telt,
    sum((NOT gemist)::INTEGER) OVER leerling AS zonder_gemist,
    sum(telt::INTEGER) OVER leerling AS geteld
FROM (
    SELECT leerling, datum, plaats, lessen & 255 > 0 AS ziek, 2 * (lessen & 255) >= 8 + ((lessen >> 16) & 255) AS telt,
        (lessen >> 8) & 255 = 8 + ((lessen >> 16) & 255) AS gemist, gemist AND lessen >> 48 = 0 AS weg
    FROM dag WHERE lessen & 255 > 0 OR (lessen >> 8) & 255 >= 8
)
WHERE ziek OR gemist
WINDOW leerling AS (PARTITION BY leerling ORDER BY plaats);

INSERT INTO signaal
WITH periode AS (
    SELECT leerling, min(datum) AS datum FROM rij WHERE ziek GROUP BY leerling, reeks
), keren AS (
    SELECT leerling, datum, count(*) OVER (PARTITION BY leerling ORDER BY datum
        RANGE BETWEEN INTERVAL 83 DAYS PRECEDING AND CURRENT ROW) AS waarde
    FROM periode
    WHERE leerling IN (SELECT leerling FROM periode GROUP BY leerling HAVING count(*) >= 4)
)
SELECT leerling, datum, 'vaak-ziek', 'drempel', waarde, 1 FROM keren WHERE waarde >= 4;

-- The eighth day that counts.
INSERT INTO signaal
WITH lang AS (
    SELECT leerling, min(geteld) + 7 AS geteld FROM rij WHERE telt
    GROUP BY leerling, reeks, zonder_telt HAVING count(*) >= 8
)
SELECT leerling, datum, 'lang-ziek', 'drempel', 8, 1 FROM rij JOIN lang USING (leerling, geteld) WHERE telt;

-- Four weeks from the first day away (missed whole, no lesson luxe) end on any day; on a day that is no such day itself
-- only after five of them.
INSERT INTO signaal
WITH lang AS (
    SELECT leerling, reeks, zonder_gemist, begin FROM (
        SELECT leerling, reeks, zonder_gemist, min(datum) FILTER (WHERE weg) AS begin, max(plaats) AS plaats
        FROM rij WHERE gemist
        GROUP BY leerling, reeks, zonder_gemist
    ) JOIN schooldag USING (plaats)
    WHERE erna > begin + 28
), ontstaan AS (
    SELECT leerling, begin, CASE WHEN count(*) FILTER (WHERE datum <= begin + 28) >= 5 THEN begin + 28
        ELSE min(datum) FILTER (WHERE datum >= begin + 28) END AS datum
    FROM lang JOIN rij USING (leerling, reeks, zonder_gemist)
    WHERE weg
    GROUP BY leerling, begin
)
SELECT leerling, datum, 'vier-weken-afwezig', 'drempel', datum - begin, 1 FROM ontstaan
WHERE datum <= getvariable('tot');

-- Sixteen hours in either window. Each signal is taken for a melding: only later days count after it, and the next one
-- comes at least seven days later. A window is the sum up to the day without the sum of what lies before the window.
CREATE OR REPLACE TEMP TABLE zestien AS
WITH som AS (
    SELECT leerling, datum, sum(uren & 65535) OVER leerling AS som,
        coalesce(sum(uren & 65535) OVER voor_dagen, 0) AS voor_dagen,
        coalesce(sum(uren & 65535) OVER voor_weken, 0) AS voor_weken
    FROM dag JOIN schooldag USING (datum)
    WHERE uren & 65535 > 0
        AND leerling IN (SELECT leerling FROM dag WHERE uren > 0 GROUP BY leerling HAVING sum(uren & 65535) >= 960)
    WINDOW leerling AS (PARTITION BY leerling ORDER BY datum),
        voor_dagen AS (PARTITION BY leerling ORDER BY datum
            RANGE BETWEEN UNBOUNDED PRECEDING AND INTERVAL 28 DAYS PRECEDING),
        voor_weken AS (PARTITION BY leerling ORDER BY datum
            RANGE BETWEEN UNBOUNDED PRECEDING AND to_days((datum - venster + 1)::INTEGER) PRECEDING)
)
SELECT leerling, datum, som::INTEGER AS som, voor_dagen::INTEGER AS voor_dagen, voor_weken::INTEGER AS voor_weken
FROM som
WHERE leerling IN (SELECT leerling FROM som WHERE som - least(voor_dagen, voor_weken) >= 960);

INSERT INTO signaal
WITH RECURSIVE melding AS (
    SELECT leerling, min(datum) AS datum, 0 AS gemeld, min(som) AS som,
        min(voor_dagen) AS voor_dagen, min(voor_weken) AS voor_weken
    FROM zestien
    WHERE som - least(voor_dagen, voor_weken) >= 960
    GROUP BY leerling
    UNION ALL
    SELECT leerling, volgende.datum, gemeld, max(zestien.som), max(zestien.voor_dagen), max(zestien.voor_weken)
    FROM (
        SELECT leerling, greatest(min(zestien.datum), melding.datum + 7) AS datum, melding.som AS gemeld
        FROM melding JOIN zestien USING (leerling)
        WHERE zestien.datum > melding.datum
            AND zestien.som - greatest(melding.som, least(zestien.voor_dagen, zestien.voor_weken)) >= 960
        GROUP BY leerling, melding.datum, melding.som
    ) AS volgende JOIN zestien USING (leerling)
    WHERE zestien.datum <= volgende.datum AND volgende.datum <= getvariable('tot')
    GROUP BY leerling, volgende.datum, gemeld
)
SELECT leerling, datum, 'zestien-uur', 'drempel',
    som - CASE WHEN som - greatest(voor_dagen, gemeld) >= 960 THEN greatest(voor_dagen, gemeld)
        ELSE greatest(voor_weken, gemeld) END, 60
FROM melding;

-- Two decimals at most, cut.
COPY (
    SELECT leerling, datum, regel, trede,
        (waarde // deler)::VARCHAR || CASE WHEN waarde % deler = 0 THEN ''
            ELSE rtrim('.' || lpad((waarde % deler * 100 // deler)::VARCHAR, 2, '0'), '0') END AS waarde
    FROM signaal
) TO (getvariable('signalen')) (HEADER, DELIMITER ',');

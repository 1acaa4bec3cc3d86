-- Hetzelfde bestand kan opnieuw gelden: na een volle lijst van gisteren die intussen door een andere was vervangen, of nadat
-- het eerst mislukte. Alleen wie het laatste nog eens aanlevert, levert niets nieuws.
alter table leveringen.mapbestand drop constraint mapbestand_pkey;
alter table leveringen.mapbestand add primary key (levering_id);
create index on leveringen.mapbestand (school_id, levering_id desc);

-- Tot en met welk moment is nagegaan wat wegviel, en waarop dat berust (SHA-256). Wat daarvoor werd vastgelegd, verandert niet:
-- het hoeft niet bij elke opgeslagen les opnieuw.
alter table beoordelingen.beoordeling add column terugblik_tot timestamptz, add column terugblik text,
  add constraint terugblik_heel check ((terugblik_tot is null) = (terugblik is null));

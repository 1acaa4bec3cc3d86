-- Elke uitslag die er was, zodat hij tot op de letter is na te spelen. Alleen toegevoegd.
--
-- registratie_tot, zaakfeit_tot, kaart_tot   tot en met welke rij van de leerling er iets bekend was
-- geleverd_tot   tot en met welke dag de school had aangeleverd
-- feitenhash     van de feiten en wat er over de leerling bekend was
-- uitslaghash    van de uitslag zelf
create table beoordelingen.uitslag (
  id bigint generated always as identity primary key,
  school_id int not null references scholen.school,
  leerling_id bigint not null references leerlingen.leerling,
  beoordeeld_op timestamptz not null,
  peildatum date not null,
  registratie_tot bigint not null,
  zaakfeit_tot bigint not null,
  kaart_tot bigint not null,
  geleverd_tot date,
  taken_vanaf date,
  aanwezig_zonder_rij boolean not null,
  protocol text not null,
  laag text,
  kalender text not null,
  versie text not null,
  protocolhash text not null,
  kalenderhash text not null,
  feitenhash text not null,
  uitslaghash text not null
);
create index on beoordelingen.uitslag (leerling_id, id);

grant select, insert on beoordelingen.uitslag to ${app};
alter table beoordelingen.uitslag enable row level security;
create policy zicht on beoordelingen.uitslag using (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and ((select platform.klassen_in_zicht()) is null
    or leerling_id in (select leerling_id from leerlingen.leerlingstand)));

-- De bestanden waaruit een protocol werd gelezen, één keer per tekst: ook als er intussen een andere tekst geldt, is een
-- uitslag van toen na te spelen.
create table beoordelingen.protocoltekst (
  protocolhash text primary key,
  bestanden bytea not null
);
grant select, insert on beoordelingen.protocoltekst to ${app};

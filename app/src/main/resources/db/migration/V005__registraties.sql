-- Wat er in een les is vastgelegd. Alleen toegevoegd: een correctie is een rij die een andere vervangt.
--
-- wortel    de eerste rij van dit lesuur; leeg voor die eerste zelf
-- vervangt  de rij waarvoor deze in de plaats komt; twee correcties van één rij kunnen niet
-- stand     leeg: er is in dit lesuur toch niets te melden (alleen als correctie)
-- bron      waar zij vandaan komt: 'levering 12', of 'hand'

create schema registraties;
grant usage on schema registraties to ${app};

create table registraties.registratie (
  id bigint generated always as identity primary key,
  school_id int not null references scholen.school,
  leerling_id bigint not null references leerlingen.leerling,
  datum date not null,
  lesuur smallint not null check (lesuur between 1 and 24),
  stand text check (stand in ('ziek', 'ongeoorloofd', 'te_laat', 'geoorloofd', 'luxe', 'aanwezig')),
  minuten smallint not null check (minuten between 0 and 1440),
  voorlopig boolean not null default false,
  code text,
  wortel bigint references registraties.registratie,
  vervangt bigint unique references registraties.registratie,
  reden text check (length(reden) <= 1000),
  bron text not null,
  bronregel int,
  account_id int references toegang.account,
  vastgelegd_op timestamptz not null,
  check ((wortel is null) = (vervangt is null)),
  check (wortel is not null or stand is not null),
  check ((wortel is null) = (reden is null))
);
create unique index registratie_lesuur on registraties.registratie (leerling_id, datum, lesuur) where wortel is null;
create index on registraties.registratie (leerling_id, id);
create index on registraties.registratie (school_id, datum);
create index on registraties.registratie (school_id, code) where voorlopig;

-- Tot en met welke dag een school iets vastlegde; ook voor wie maar een klas ziet. Over een leerling zegt dit niets.
create function registraties.geregistreerd_tot(school int, dag date) returns date
language sql stable security definer set search_path = registraties as $$
  select max(datum) from registraties.registratie
  where school_id = school and datum <= dag and school = any (platform.scholen_in_zicht())
$$;

grant select, insert on registraties.registratie to ${app};
alter table registraties.registratie enable row level security;
create policy zicht on registraties.registratie using (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and ((select platform.klassen_in_zicht()) is null
    or leerling_id in (select leerling_id from leerlingen.leerlingstand)));

-- Leerlingen en klassen. Wie een leerling is, verandert niet (leerling); wat we van hem weten, komt erbij (kaart).
-- leerlingstand is afgeleid: van elke leerling de laatste kaart. Zij is altijd opnieuw te maken.

create schema leerlingen;
grant usage on schema leerlingen to ${app};

create table leerlingen.klas (
  id int generated always as identity primary key,
  school_id int not null references scholen.school,
  naam text not null,
  unique (school_id, naam)
);

create table leerlingen.leerling (
  id bigint generated always as identity primary key,
  school_id int not null references scholen.school,
  nummer text not null,
  unique (school_id, nummer)
);

create table leerlingen.kaart (
  id bigint generated always as identity primary key,
  leerling_id bigint not null references leerlingen.leerling,
  school_id int not null references scholen.school,
  voornaam text not null,
  tussenvoegsel text not null default '',
  achternaam text not null,
  geboortedatum date,
  klas_id int not null references leerlingen.klas,
  bron text not null,
  vastgelegd_op timestamptz not null
);
create index on leerlingen.kaart (leerling_id, id);

create table leerlingen.leerlingstand (
  leerling_id bigint primary key references leerlingen.leerling,
  school_id int not null,
  nummer text not null,
  naam text not null,
  sorteer text not null,
  zoek text not null,
  klas_id int not null,
  klas text not null,
  geboortedatum date
);
create index on leerlingen.leerlingstand (school_id, klas_id);
create index on leerlingen.leerlingstand (school_id, sorteer);

grant select, insert on leerlingen.klas, leerlingen.leerling, leerlingen.kaart to ${app};
grant select, insert, update, delete on leerlingen.leerlingstand to ${app};

alter table leerlingen.leerlingstand enable row level security;
alter table leerlingen.leerling enable row level security;
alter table leerlingen.kaart enable row level security;

create policy zicht on leerlingen.leerlingstand using (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and ((select platform.klassen_in_zicht()) is null or klas_id = any ((select platform.klassen_in_zicht())::int[])));

-- Wie alleen eigen klassen ziet, ziet alleen de leerlingen die daar nu in zitten.
create policy zicht on leerlingen.leerling using (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and ((select platform.klassen_in_zicht()) is null or id in (select leerling_id from leerlingen.leerlingstand)));

create policy zicht on leerlingen.kaart using (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and ((select platform.klassen_in_zicht()) is null
    or leerling_id in (select leerling_id from leerlingen.leerlingstand)));

-- Herinneringen per e-mail. Alles hier wordt alleen toegevoegd.
--
-- toewijzing  een taak kwam bij een functie; een nieuwe beurt als zij naar een andere functie gaat
-- bericht     wat aan iemand wordt gezegd. Het staat er in dezelfde transactie als de aanleiding, en over geen leerling
--             staat er iets in
-- aanzegging  van welke taak iemand wat heeft gehoord; zonder bericht: hij zag het zelf, of wil het niet horen.
--             Twee keer hetzelfde zeggen kan niet
-- verzending  een poging, vastgelegd voordat zij begint; wie hetzelfde nummer wil, is te laat
-- uitkomst    hoe een poging afliep; zonder uitkomst weten we het niet
-- voorkeur    hoe iemand ervan wil horen; de laatste rij geldt

create schema herinneringen;
grant usage on schema herinneringen to ${app};

create table herinneringen.toewijzing (
  id bigint generated always as identity primary key,
  school_id int not null references scholen.school,
  leerling_id bigint not null references leerlingen.leerling,
  kenmerk text not null,
  functie text not null,
  beurt int not null check (beurt > 0),
  vastgelegd_op timestamptz not null,
  unique (leerling_id, kenmerk, beurt)
);

create table herinneringen.bericht (
  id bigint generated always as identity primary key,
  account_id int not null references toegang.account,
  soort text not null check (soort in ('toegewezen', 'vooraf', 'op_de_dag', 'te_laat', 'dagbericht')),
  sleutel text not null,
  onderwerp text not null check (length(onderwerp) <= 200),
  tekst text not null,
  gemaakt_op timestamptz not null,
  unique (account_id, sleutel)
);
create index on herinneringen.bericht (gemaakt_op);

create table herinneringen.aanzegging (
  id bigint generated always as identity primary key,
  account_id int not null references toegang.account,
  toewijzing_id bigint not null references herinneringen.toewijzing,
  school_id int not null references scholen.school,
  leerling_id bigint not null references leerlingen.leerling,
  moment text not null check (moment in ('toegewezen', 'vooraf', 'op_de_dag', 'te_laat')),
  uiterlijk date check ((uiterlijk is null) = (moment = 'toegewezen')),
  bericht_id bigint references herinneringen.bericht,
  unique nulls not distinct (toewijzing_id, account_id, moment, uiterlijk)
);

create table herinneringen.verzending (
  id bigint generated always as identity primary key,
  bericht_id bigint not null references herinneringen.bericht,
  poging int not null check (poging > 0),
  adres text not null,
  begonnen_op timestamptz not null,
  unique (bericht_id, poging)
);

-- opnieuw_op: wanneer het weer mag; leeg na een poging die mislukte: nooit meer
create table herinneringen.uitkomst (
  verzending_id bigint primary key references herinneringen.verzending,
  gelukt boolean not null,
  reden text not null default '' check (length(reden) <= 500),
  klaar_op timestamptz not null,
  opnieuw_op timestamptz,
  check (not gelukt or opnieuw_op is null)
);

create table herinneringen.voorkeur (
  id bigint generated always as identity primary key,
  account_id int not null references toegang.account,
  toegewezen text not null check (toegewezen in ('apart', 'dagbericht', 'niet')),
  vooraf text not null check (vooraf in ('apart', 'dagbericht', 'niet')),
  op_de_dag text not null check (op_de_dag in ('apart', 'dagbericht', 'niet')),
  te_laat text not null check (te_laat in ('apart', 'dagbericht', 'niet')),
  schooldagen int not null check (schooldagen between 1 and 5),
  vastgelegd_op timestamptz not null
);
create index on herinneringen.voorkeur (account_id, id desc);

grant select, insert on herinneringen.toewijzing, herinneringen.bericht, herinneringen.aanzegging,
  herinneringen.verzending, herinneringen.uitkomst, herinneringen.voorkeur to ${app};
alter table herinneringen.toewijzing enable row level security;
alter table herinneringen.aanzegging enable row level security;
create policy zicht on herinneringen.toewijzing using (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and ((select platform.klassen_in_zicht()) is null
    or leerling_id in (select leerling_id from leerlingen.leerlingstand)));
create policy zicht on herinneringen.aanzegging using (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and ((select platform.klassen_in_zicht()) is null
    or leerling_id in (select leerling_id from leerlingen.leerlingstand)));

-- Wat al open stond is geen nieuws waarover iemand een eigen bericht krijgt; het eerste dagbericht noemt het.
insert into herinneringen.toewijzing (school_id, leerling_id, kenmerk, functie, beurt, vastgelegd_op)
select school_id, leerling_id, kenmerk, functie, 1, now() from beoordelingen.taak where stand = 'OPEN';

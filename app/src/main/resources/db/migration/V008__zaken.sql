-- Wat mensen in een zaak deden of besloten. Alleen toegevoegd: wie zich vergiste, trekt een rij in met een nieuwe rij.
--
-- inhoud    wat bij de soort hoort: stap, uitkomsten, antwoorden, reden
-- vervangt  de rij die hiermee wordt ingetrokken
-- sleutel   van het formulier waarmee het werd vastgelegd: wie het twee keer verstuurt, legt het één keer vast

create schema zaken;
grant usage on schema zaken to ${app};

create table zaken.zaakfeit (
  id bigint generated always as identity primary key,
  school_id int not null references scholen.school,
  leerling_id bigint not null references leerlingen.leerling,
  soort text not null check (soort in ('afronding', 'overslag', 'overname', 'vrijgave', 'toestemming', 'regiebesluit',
    'markering', 'afspraak', 'afspraakeinde', 'start', 'intrekking')),
  datum date not null,
  inhoud jsonb not null,
  vervangt bigint unique references zaken.zaakfeit,
  sleutel text unique check (length(sleutel) <= 100),
  account_id int references toegang.account,
  vastgelegd_op timestamptz not null,
  check ((soort = 'intrekking') = (vervangt is not null))
);
create index on zaken.zaakfeit (leerling_id, id);

grant select, insert on zaken.zaakfeit to ${app};
alter table zaken.zaakfeit enable row level security;
create policy zicht on zaken.zaakfeit using (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and ((select platform.klassen_in_zicht()) is null
    or leerling_id in (select leerling_id from leerlingen.leerlingstand)));

-- Vanaf wanneer een school met taken werkt. Wat eerder gebeurde telt mee, en vraagt niemand iets. De laatste rij geldt.
create table scholen.takenbegin (
  id int generated always as identity primary key,
  school_id int not null references scholen.school,
  vanaf date not null
);
grant select, insert on scholen.takenbegin to ${app};

-- Afgeleid, zoals de rest van dit schema: de taken die open staan, en waar een zaak staat.
create table beoordelingen.taak (
  leerling_id bigint not null references leerlingen.leerling,
  school_id int not null references scholen.school,
  kenmerk text not null,
  stap text not null,
  rol text not null,
  functie text not null,
  stand text not null,
  ontstaan date not null,
  uiterlijk date,
  omdat text not null,
  primary key (leerling_id, kenmerk)
);
create index on beoordelingen.taak (school_id, functie, uiterlijk);

alter table beoordelingen.beoordeling
  add column fase text not null default 'begin',
  add column regie text,
  add column zaak_volgend_op date;

grant select, insert, update, delete on beoordelingen.taak to ${app};
alter table beoordelingen.taak enable row level security;
create policy zicht on beoordelingen.taak using (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and ((select platform.klassen_in_zicht()) is null
    or leerling_id in (select leerling_id from leerlingen.leerlingstand)));

-- Wat mensen deden voor de school als geheel, zonder leerling: de zelfcontrole, een overleg dat is gehouden. Alleen
-- toegevoegd: wie zich vergiste, trekt een rij in met een nieuwe rij. Wie aan de school werkt, ziet ze alle.
--
-- inhoud    wat bij de soort hoort: stap, uitkomsten, antwoorden, reden
-- vervangt  de rij die hiermee wordt ingetrokken
-- sleutel   van het formulier waarmee het werd vastgelegd: wie het twee keer verstuurt, legt het één keer vast
create table zaken.schoolfeit (
  id bigint generated always as identity primary key,
  school_id int not null references scholen.school,
  soort text not null check (soort in ('afronding', 'overslag', 'overname', 'start', 'intrekking')),
  datum date not null,
  inhoud jsonb not null,
  vervangt bigint unique references zaken.schoolfeit,
  sleutel text unique check (length(sleutel) <= 100),
  account_id int references toegang.account,
  vastgelegd_op timestamptz not null,
  check ((soort = 'intrekking') = (vervangt is not null))
);
create index on zaken.schoolfeit (school_id, id);

grant select, insert on zaken.schoolfeit to ${app};
alter table zaken.schoolfeit enable row level security;
create policy zicht on zaken.schoolfeit using (school_id = any ((select platform.scholen_in_zicht())::int[]));

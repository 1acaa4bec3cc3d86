-- Wat OneRoster van een school het laatst zei, zodat een bestand met alleen wijzigingen te begrijpen is. Wat ervan wordt
-- vastgelegd, staat elders en blijft: kaarten van leerlingen, en versies van het rooster met hun leden.
--
-- bron    het sourcedId in de administratie
-- velden  om en om een naam en wat er staat; alleen de kolommen die wij lezen

create table leveringen.stuk (
  school_id int not null references scholen.school,
  soort text not null check (soort in ('school', 'periode', 'groep', 'persoon', 'rol', 'plaatsing', 'demografie')),
  bron text not null,
  vervalt boolean not null,
  velden text[] not null,
  leerling_id bigint references leerlingen.leerling,
  primary key (school_id, soort, bron)
);
create index on leveringen.stuk (leerling_id) where leerling_id is not null;

grant select, insert, delete on leveringen.stuk to ${app};
alter table leveringen.stuk enable row level security;
create policy zicht on leveringen.stuk using (
  school_id = any ((select platform.hele_scholen_in_zicht())::int[]));

alter table leveringen.levering drop constraint levering_soort_check;
alter table leveringen.levering add constraint levering_soort_check check (
  soort in ('onbekend', 'leerlingen', 'registraties', 'signaallijst', 'rooster', 'oneroster'));

update bewaring.categorie set tabellen = '{leveringen.stuk}' || tabellen where code = 'verzuim';

-- Welk bestand uit de inleesmap welke levering werd, herkend aan zijn inhoud (SHA-256): hetzelfde bestand telt één keer.
create table leveringen.mapbestand (
  school_id int not null references scholen.school,
  kenmerk text not null,
  levering_id int not null references leveringen.levering,
  primary key (school_id, kenmerk)
);
grant select, insert on leveringen.mapbestand to ${app};
alter table leveringen.mapbestand enable row level security;
create policy zicht on leveringen.mapbestand using (
  school_id = any ((select platform.hele_scholen_in_zicht())::int[]));

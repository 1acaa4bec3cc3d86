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

-- Dat een les uitvalt, blijft zo als een nieuwere versie van het rooster dezelfde les heeft: een nieuwe versie is er ook al
-- als alleen iemand van groep wisselde.
create or replace function rooster.uitval_van(school int, moment timestamptz)
returns table (datum date, versie_id int, lesuur smallint, klas_id int, groep text)
language sql stable security definer set search_path = rooster as $$
  select u.datum, u.versie_id, u.lesuur, u.klas_id, u.groep from (
    select distinct on (n.id, f.datum) f.datum, n.versie_id, n.lesuur, coalesce(n.klas_id, 0) as klas_id, n.groep, f.soort
    from lesfeit f join les l on l.id = f.les_id join les n on n.versie_id = rooster.geldig(school, f.datum, moment)
      and n.weekdag = l.weekdag and n.lesuur = l.lesuur and n.groep = l.groep and n.vak = l.vak
    where f.school_id = school and f.soort <> 'overname' and f.vastgelegd_op <= moment
    order by n.id, f.datum, f.id desc) u
  where u.soort = 'uitval'
$$;

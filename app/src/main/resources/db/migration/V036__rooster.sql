-- Wie wanneer les heeft, en wat een docent daarvan opslaat. Alleen toegevoegd: een nieuw rooster is een nieuwe versie, en
-- wat iemand later over een les zegt, is een rij erbij.
--
-- versie     een rooster zoals een school het leverde; het geldt vanaf een dag, tot er een nieuwer is
-- les        een les die elke week terugkomt; groep is de naam van een klas of van een lesgroep
-- lid        wie in een lesgroep zit; wie in een klas zit, zegt de leerlingenlijst
-- lesfeit    van één les op één dag: zij valt uit, gaat toch door, of een ander neemt haar over
-- opslag     een docent sloeg het register van een les op
-- tegenspraak wat een docent anders zag dan er al was vastgelegd; beide blijven staan
-- lesnotitie  uit de les gestuurd, of niet pluis; van elke leerling, les en soort telt de laatste rij

create schema rooster;
grant usage on schema rooster to ${app};

create table rooster.versie (
  id int generated always as identity primary key,
  school_id int not null references scholen.school,
  vanaf date not null,
  bron text not null,
  account_id int references toegang.account,
  vastgelegd_op timestamptz not null
);
create index on rooster.versie (school_id, vanaf);

create table rooster.les (
  id bigint generated always as identity primary key,
  versie_id int not null references rooster.versie,
  school_id int not null,
  weekdag smallint not null check (weekdag between 1 and 7),
  lesuur smallint not null check (lesuur between 1 and 24),
  groep text not null,
  klas_id int references leerlingen.klas,
  vak text not null,
  lokaal text not null,
  docent text not null,
  account_id int references toegang.account,
  begin time,
  einde time,
  check ((begin is null) = (einde is null) and (begin is null or begin < einde)),
  unique (versie_id, weekdag, lesuur, groep, vak)
);
create index on rooster.les (account_id);
create index on rooster.les (versie_id, klas_id);
create index on rooster.les (school_id, groep, lesuur);

create table rooster.lid (
  id bigint generated always as identity primary key,
  versie_id int not null references rooster.versie,
  school_id int not null,
  groep text not null,
  leerling_id bigint not null references leerlingen.leerling,
  unique (versie_id, groep, leerling_id)
);
create index on rooster.lid (leerling_id);

create table rooster.lesfeit (
  id bigint generated always as identity primary key,
  school_id int not null,
  les_id bigint not null references rooster.les,
  datum date not null,
  soort text not null check (soort in ('uitval', 'gaat_door', 'overname')),
  reden text not null check (length(reden) <= 200),
  account_id int not null references toegang.account,
  vastgelegd_op timestamptz not null
);
create index on rooster.lesfeit (les_id, datum);
create index on rooster.lesfeit (account_id, datum) where soort = 'overname';

create table rooster.opslag (
  id bigint generated always as identity primary key,
  school_id int not null references scholen.school,
  les_id bigint not null references rooster.les,
  datum date not null,
  sleutel text not null,
  account_id int not null references toegang.account,
  vastgelegd_op timestamptz not null,
  unique (account_id, sleutel)
);
create index on rooster.opslag (les_id, datum);
create index on rooster.opslag (school_id, datum);

create table rooster.tegenspraak (
  id bigint generated always as identity primary key,
  school_id int not null,
  leerling_id bigint not null references leerlingen.leerling,
  opslag_id bigint not null references rooster.opslag,
  datum date not null,
  lesuur smallint not null check (lesuur between 1 and 24),
  stand text not null check (stand in ('aanwezig', 'te_laat', 'ongeoorloofd')),
  minuten smallint not null check (minuten between 0 and 1440),
  registratie_id bigint not null references registraties.registratie
);
create index on rooster.tegenspraak (leerling_id, datum);
create index on rooster.tegenspraak (school_id, datum);

create table rooster.lesnotitie (
  id bigint generated always as identity primary key,
  school_id int not null,
  leerling_id bigint not null references leerlingen.leerling,
  opslag_id bigint not null references rooster.opslag,
  datum date not null,
  lesuur smallint not null check (lesuur between 1 and 24),
  soort text not null check (soort in ('uitgestuurd', 'niet_pluis')),
  tekst text not null check (length(tekst) <= 500),
  geldt boolean not null
);
create index on rooster.lesnotitie (leerling_id, datum);
create index on rooster.lesnotitie (school_id, datum);

-- Vanaf welke dag docenten elke les hier opslaan. Van die dag af is een les die niemand opsloeg, onbekend.
create table scholen.registerbegin (
  id int generated always as identity primary key,
  school_id int not null references scholen.school,
  vanaf date not null
);
create index on scholen.registerbegin (school_id);

-- Wat een docent van zijn les opslaat, zegt niets van wie er niet in zit: geleverd is een dag pas met een bestand.
create index registratie_geleverd on registraties.registratie (school_id, datum)
  where wortel is null and bron <> 'register';
create or replace function registraties.geregistreerd_tot(school int, dag date) returns date
language sql stable security definer set search_path = registraties as $$
  select max(datum) from registraties.registratie
  where school_id = school and datum <= dag and wortel is null and bron <> 'register'
    and school = any (platform.scholen_in_zicht())
$$;
create or replace function registraties.geregistreerd_op(school int, moment timestamptz) returns date
language sql stable security definer set search_path = registraties as $$
  select max(datum) from registraties.registratie
  where school_id = school and vastgelegd_op <= moment and wortel is null and bron <> 'register'
    and datum <= (moment at time zone 'Europe/Amsterdam')::date and school = any (platform.scholen_in_zicht())
$$;

-- Een rooster is een levering als andere.
alter table leveringen.levering drop constraint levering_soort_check;
alter table leveringen.levering add constraint levering_soort_check check (
  soort in ('onbekend', 'leerlingen', 'registraties', 'signaallijst', 'rooster'));

-- Een oordeel dat werd bewaard, kan worden nagespeeld met wat toen gold.
alter table beoordelingen.uitslag add column register_vanaf date;

grant select, insert on rooster.versie, rooster.les, rooster.lid, rooster.lesfeit, rooster.opslag, rooster.tegenspraak,
  rooster.lesnotitie, scholen.registerbegin to ${app};
do $$ declare tabel text; begin
  foreach tabel in array array['versie', 'les', 'lesfeit', 'opslag'] loop
    execute format('alter table rooster.%I enable row level security', tabel);
    execute format('create policy zicht on rooster.%I using (school_id = any '
      || '((select platform.scholen_in_zicht())::int[]))', tabel);
  end loop;
  foreach tabel in array array['lid', 'tegenspraak', 'lesnotitie'] loop
    execute format('alter table rooster.%I enable row level security', tabel);
    execute format('create policy zicht on rooster.%I using (school_id = any '
      || '((select platform.scholen_in_zicht())::int[]) and (school_id = any '
      || '((select platform.hele_scholen_in_zicht())::int[]) or leerling_id in '
      || '(select leerling_id from leerlingen.leerlingstand)))', tabel);
  end loop;
end $$;

-- Welke versie van het rooster van een school op een dag geldt, met wat wij op een moment wisten: die het laatst begon,
-- en daarvan de laatste.
create function rooster.geldig(school int, dag date, moment timestamptz default 'infinity') returns int
language sql stable security definer set search_path = rooster as $$
  select v.id from versie v where v.school_id = school and v.vanaf <= dag and v.vastgelegd_op <= moment
  order by v.vanaf desc, v.id desc limit 1
$$;

-- De poort vraagt dit voordat er een zicht is: van welke leerlingen iemand les geeft, in zijn eigen lessen en in die hij
-- vandaag overneemt. Zij krijgt niet meer dan nummers.
create function rooster.leerlingen_van(account int, dag date) returns table (leerling_id bigint, school_id int)
language sql stable security definer set search_path = rooster, leerlingen as $$
  with lessen as (
    select l.versie_id, l.groep, l.klas_id, l.school_id from les l
    where l.account_id = account and l.versie_id = rooster.geldig(l.school_id, dag)
    union
    select l.versie_id, l.groep, l.klas_id, l.school_id from lesfeit f join les l on l.id = f.les_id
    where f.account_id = account and f.soort = 'overname' and f.datum = dag)
  select distinct s.leerling_id, s.school_id from lessen l join leerlingstand s
    on s.school_id = l.school_id and s.klas_id = l.klas_id and s.uitgeschreven_op is null
  union
  select distinct d.leerling_id, d.school_id from lessen l join lid d on d.versie_id = l.versie_id and d.groep = l.groep
$$;

update bewaring.categorie set tabellen = '{rooster.tegenspraak,rooster.lesnotitie,rooster.lid}' || tabellen
where code = 'verzuim';

-- Waarmee wordt geteld, staat los van wie er kijkt: van wie in zicht is, telt wat voor de hele school waar is. Meer dan
-- nummers geven deze functies niet.
create function rooster.stand() returns text language sql stable security definer set search_path = rooster as $$
  select coalesce((select max(id) from versie), 0) || '.' || coalesce((select max(id) from lesfeit), 0) || '.'
    || coalesce((select max(id) from leerlingen.kaart), 0)
$$;
create function rooster.versies_van(school int, moment timestamptz) returns table (id int, vanaf date)
language sql stable security definer set search_path = rooster as $$
  select v.id, v.vanaf from versie v where v.school_id = school and v.vastgelegd_op <= moment order by v.vanaf, v.id
$$;
create function rooster.lessen_van(versie int)
returns table (weekdag smallint, lesuur smallint, klas_id int, groep text, begin time, einde time)
language sql stable security definer set search_path = rooster as $$
  select l.weekdag, l.lesuur, coalesce(l.klas_id, 0), l.groep, l.begin, l.einde from les l
  where l.versie_id = versie order by l.id
$$;
create function rooster.klassen_van(school int, moment timestamptz)
returns table (leerling_id bigint, klas_id int, dag date)
language sql stable security definer set search_path = rooster, leerlingen as $$
  select k.leerling_id, k.klas_id, (k.vastgelegd_op at time zone 'Europe/Amsterdam')::date from kaart k
  where k.school_id = school and k.vastgelegd_op <= moment order by k.id
$$;
create function rooster.leden_van(school int) returns table (leerling_id bigint, versie_id int, groep text)
language sql stable security definer set search_path = rooster as $$
  select d.leerling_id, d.versie_id, d.groep from lid d where d.school_id = school order by d.id
$$;
create function rooster.uitval_van(school int, moment timestamptz)
returns table (datum date, versie_id int, lesuur smallint, klas_id int, groep text)
language sql stable security definer set search_path = rooster as $$
  select f.datum, l.versie_id, l.lesuur, coalesce(l.klas_id, 0), l.groep
  from (select distinct on (e.les_id, e.datum) e.les_id, e.datum, e.soort from lesfeit e
    where e.school_id = school and e.soort <> 'overname' and e.vastgelegd_op <= moment
    order by e.les_id, e.datum, e.id desc) f join les l on l.id = f.les_id
  where f.soort = 'uitval'
$$;
-- Wanneer er iets veranderde aan wat een leerling van een school aan lessen heeft.
create function rooster.momenten_van(school int) returns table (moment timestamptz)
language sql stable security definer set search_path = rooster, leerlingen as $$
  select v.vastgelegd_op from versie v where v.school_id = school
  union select f.vastgelegd_op from lesfeit f where f.school_id = school and f.soort <> 'overname'
  union select k.vastgelegd_op from kaart k where k.school_id = school order by 1
$$;

-- Uitwisseling met andere programma's: sleutels, wat een programma al eens vroeg, en seinen naar buiten.
--
-- sleutel         een toegangssleutel van een school; van de sleutel zelf staat hier alleen een afdruk. account_id is het
--                 programma, zoals het in het logboek staat. Na het maken verandert alleen gebruik en intrekking
-- herhaling       een schrijfverzoek dat lukte, met zijn antwoord: wie het nog eens stuurt, krijgt dat antwoord
-- externesleutel  hoe een programma een les noemt die het vastlegde
-- afnemer         een adres dat van een school wil horen wat er gebeurt. De grenzen zeggen tot en met welke rij het
--                 hoorde; het geheim is verzegeld
-- gemeld          welke signalen een afnemer hoorde: signalen zijn afgeleid en hebben geen volgorde
-- sein            een bericht aan een afnemer, met de stand van zijn bezorging
create schema api;
grant usage on schema api to ${app};

create table api.sleutel (
  id int generated always as identity primary key,
  school_id int not null references scholen.school,
  account_id int not null references toegang.account,
  naam text not null check (length(naam) between 1 and 100),
  rechten text[] not null,
  afdruk bytea not null unique check (length(afdruk) = 32),
  gemaakt_door int not null references toegang.account,
  gemaakt_op timestamptz not null,
  gebruikt_op timestamptz,
  ingetrokken_door int references toegang.account,
  ingetrokken_op timestamptz,
  check ((ingetrokken_op is null) = (ingetrokken_door is null))
);
create index on api.sleutel (school_id);

create table api.herhaling (
  sleutel_id int not null references api.sleutel,
  kenmerk text not null check (length(kenmerk) between 1 and 100),
  school_id int not null references scholen.school,
  afdruk bytea not null,
  status int not null,
  antwoord bytea not null,
  vastgelegd_op timestamptz not null,
  primary key (sleutel_id, kenmerk)
);
create index on api.herhaling (school_id, vastgelegd_op);

create table api.externesleutel (
  school_id int not null references scholen.school,
  extern text not null check (length(extern) between 1 and 100),
  leerling_id bigint not null references leerlingen.leerling,
  datum date not null,
  lesuur smallint not null,
  primary key (school_id, extern)
);
create index on api.externesleutel (leerling_id);

create table api.afnemer (
  id int generated always as identity primary key,
  school_id int not null references scholen.school,
  adres text not null check (length(adres) <= 500),
  soorten text[] not null,
  geheim bytea not null,
  registratie_tot bigint not null,
  zaakfeit_tot bigint not null,
  rooster_tot int not null,
  gemaakt_door int not null references toegang.account,
  gemaakt_op timestamptz not null,
  gestopt_door int references toegang.account,
  gestopt_op timestamptz,
  check ((gestopt_op is null) = (gestopt_door is null))
);
create index on api.afnemer (school_id);

create table api.gemeld (
  afnemer_id int not null references api.afnemer,
  leerling_id bigint not null references leerlingen.leerling,
  school_id int not null references scholen.school,
  kenmerk text not null,
  primary key (afnemer_id, leerling_id, kenmerk)
);
create index on api.gemeld (leerling_id);

create table api.sein (
  id bigint generated always as identity primary key,
  afnemer_id int not null references api.afnemer,
  school_id int not null references scholen.school,
  soort text not null check (soort in ('registratie', 'ziekmelding', 'betermelding', 'rooster', 'signaal')),
  inhoud text not null,
  gemaakt_op timestamptz not null,
  pogingen int not null default 0,
  weer_op timestamptz,
  bezorgd_op timestamptz,
  fout text not null default '' check (length(fout) <= 200)
);
create index on api.sein (weer_op) where weer_op is not null;
create index on api.sein (school_id, gemaakt_op);

grant select, insert on api.sleutel, api.afnemer, api.gemeld to ${app};
grant select, insert, update, delete on api.externesleutel to ${app};
grant update (gebruikt_op, ingetrokken_door, ingetrokken_op) on api.sleutel to ${app};
grant select, insert, delete on api.herhaling, api.sein to ${app};
grant update (registratie_tot, zaakfeit_tot, rooster_tot, gestopt_door, gestopt_op) on api.afnemer to ${app};
grant update (pogingen, weer_op, bezorgd_op, fout) on api.sein to ${app};
do $$ declare tabel text; begin
  foreach tabel in array array['sleutel', 'herhaling', 'externesleutel', 'afnemer', 'gemeld', 'sein'] loop
    execute format('alter table api.%I enable row level security', tabel);
    execute format('create policy zicht on api.%I using (school_id = any '
      || '((select platform.hele_scholen_in_zicht())::int[]))', tabel);
  end loop;
end $$;

-- Dit wordt gevraagd voordat er een zicht is: van wie een sleutel is, en welke scholen iets te bezorgen hebben.
create function api.sleutel_van(welke bytea) returns table (id int, school_id int, account_id int, rechten text[])
language sql stable security definer set search_path = api as $$
  select s.id, s.school_id, s.account_id, s.rechten from sleutel s
  where s.afdruk = welke and s.ingetrokken_op is null
$$;
create function api.scholen_met_afnemer() returns setof int
language sql stable security definer set search_path = api as $$
  select school_id from afnemer where gestopt_op is null union select school_id from sein where weer_op is not null
$$;
-- Tot en met welke rij een school nu is; over een leerling zegt dit niets.
create function api.grenzen_van(school int) returns table (registratie bigint, zaakfeit bigint, rooster int)
language sql stable security definer set search_path = api as $$
  select (select coalesce(max(id), 0) from registraties.registratie where school_id = school),
    (select coalesce(max(id), 0) from zaken.zaakfeit where school_id = school),
    (select coalesce(max(id), 0) from rooster.versie where school_id = school)
$$;

create index on registraties.registratie (school_id, id);
create index on zaken.zaakfeit (school_id, id);

-- Ook een programma kan iets anders zeggen dan er al is vastgelegd; beide blijven staan.
alter table rooster.tegenspraak alter column opslag_id drop not null,
  add column account_id int references toegang.account,
  add constraint tegenspraak_wie check ((opslag_id is null) <> (account_id is null)),
  drop constraint tegenspraak_stand_check,
  add constraint tegenspraak_stand_check check (
    stand in ('ziek', 'ongeoorloofd', 'te_laat', 'geoorloofd', 'luxe', 'aanwezig'));

insert into bewaring.categorie values
  ('uitwisseling', (select max(volgorde) + 1 from bewaring.categorie), '30 days', 'levering', 'zelf', 'Eigen keuze: '
    'lang genoeg om een verzoek te herhalen en een bezorging na te gaan; de feiten zelf staan elders.',
    '{api.herhaling,api.sein}');
update bewaring.categorie set tabellen = '{api.gemeld}' || tabellen where code = 'zorg';
update bewaring.categorie set tabellen = '{api.externesleutel}' || tabellen where code = 'verzuim';

-- Ziek melden per mail: wat binnenkwam, als voorstel dat een mens aanneemt of afwijst.
--
-- adres        het ziekmeld-adres van een school; alleen toegevoegd, de laatste rij geldt, leeg: er is er geen
-- bericht      een mail die binnenkwam, een keer. kenmerk: afdruk van Message-ID en inhoud
-- kind         over wie een bekende afzender het kan hebben
-- tekst        onderwerp en tekst, verzegeld
-- afhandeling  wat iemand ermee deed; een bericht wordt een keer afgehandeld
-- antwoord     wat er automatisch terug gaat, en hoe ver dat is; de woorden staan hier niet
-- leesstand    of de brievenbus het doet: een rij voor de hele installatie
create schema ziekmail;
grant usage on schema ziekmail to ${app};

create table ziekmail.adres (
  id int generated always as identity primary key,
  school_id int not null references scholen.school,
  adres text not null check (adres = lower(adres) and length(adres) <= 254),
  account_id int not null references toegang.account,
  vastgelegd_op timestamptz not null
);
create index on ziekmail.adres (school_id, id desc);

create table ziekmail.bericht (
  id bigint generated always as identity primary key,
  school_id int not null references scholen.school,
  kenmerk text not null check (length(kenmerk) = 64),
  afzender text not null check (length(afzender) <= 254),
  account_id int references toegang.account,
  kinderen int not null,
  soort text not null check (soort in ('BEKEND', 'ONBEKEND', 'AUTOMAAT')),
  echtheid text not null check (echtheid in ('BEVESTIGD', 'NIET_BEVESTIGD', 'ONBEKEND')),
  automatisch boolean not null,
  ingekort boolean not null,
  bijlagen int not null,
  ontvangen_op timestamptz not null,
  vastgelegd_op timestamptz not null,
  unique (school_id, kenmerk),
  check ((soort = 'BEKEND') = (kinderen > 0) and (soort = 'BEKEND') = (account_id is not null))
);
create index on ziekmail.bericht (school_id, vastgelegd_op);

create table ziekmail.kind (
  bericht_id bigint not null references ziekmail.bericht on delete cascade,
  leerling_id bigint not null references leerlingen.leerling,
  school_id int not null references scholen.school,
  primary key (bericht_id, leerling_id)
);
create index on ziekmail.kind (leerling_id);

create table ziekmail.tekst (
  bericht_id bigint primary key references ziekmail.bericht on delete cascade,
  school_id int not null references scholen.school,
  segment text not null check (segment = 'ZIEKMELDING'),
  inhoud bytea not null
);

create table ziekmail.afhandeling (
  bericht_id bigint primary key references ziekmail.bericht on delete cascade,
  school_id int not null references scholen.school,
  leerling_id bigint references leerlingen.leerling,
  uitkomst text not null check (uitkomst in ('AANGENOMEN', 'AFGEWEZEN')),
  reden text not null default '' check (length(reden) <= 500),
  account_id int not null references toegang.account,
  vastgelegd_op timestamptz not null,
  check ((uitkomst = 'AANGENOMEN') = (leerling_id is not null) and (uitkomst = 'AFGEWEZEN') = (reden <> ''))
);
create index on ziekmail.afhandeling (leerling_id);

create table ziekmail.antwoord (
  id bigint generated always as identity primary key,
  bericht_id bigint not null unique references ziekmail.bericht on delete cascade,
  adres text not null,
  soort text not null check (soort in ('ONTVANGEN', 'BEL')),
  taal text not null,
  pad text not null,
  gemaakt_op timestamptz not null,
  pogingen int not null default 0,
  weer_op timestamptz not null,
  verzonden_op timestamptz,
  fout text not null default '' check (length(fout) <= 500)
);
create index on ziekmail.antwoord (adres, gemaakt_op);

create table ziekmail.leesstand (
  id int primary key check (id = 1),
  gelezen_op timestamptz,
  fout text not null default '' check (length(fout) <= 500),
  fout_sinds timestamptz,
  onbestelbaar int not null default 0,
  onbestelbaar_op timestamptz
);
insert into ziekmail.leesstand (id) values (1);

grant select, insert on ziekmail.adres, ziekmail.kind, ziekmail.tekst, ziekmail.afhandeling to ${app};
grant select, insert, delete on ziekmail.bericht to ${app};
grant select, insert, update on ziekmail.antwoord to ${app};
grant select, update on ziekmail.leesstand to ${app};

-- Bij welke school een adres hoort, gaat over geen leerling; zetten mag wie de hele school ziet.
alter table ziekmail.adres enable row level security;
create policy lezen on ziekmail.adres for select using (true);
create policy zetten on ziekmail.adres for insert with check (
  school_id = any ((select platform.hele_scholen_in_zicht())::int[]));

alter table ziekmail.kind enable row level security;
create policy zicht on ziekmail.kind using (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and (school_id = any ((select platform.hele_scholen_in_zicht())::int[])
    or leerling_id in (select leerling_id from leerlingen.leerlingstand)));

-- Van wie niet elk genoemd kind in zicht is, is ook het bericht niet in zicht: het kan over dat andere kind gaan.
alter table ziekmail.bericht enable row level security;
create policy zicht on ziekmail.bericht using (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and (school_id = any ((select platform.hele_scholen_in_zicht())::int[])
    or (kinderen > 0 and kinderen = (select count(*) from ziekmail.kind k where k.bericht_id = bericht.id))));

alter table ziekmail.afhandeling enable row level security;
create policy zicht on ziekmail.afhandeling using (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and bericht_id in (select id from ziekmail.bericht));

alter table ziekmail.tekst enable row level security;
create policy opschrijven on ziekmail.tekst for insert with check (
  school_id = any ((select platform.hele_scholen_in_zicht())::int[]));
create policy zicht on ziekmail.tekst for select using (
  segment = any ((select platform.segmenten_in_zicht())::text[])
  and school_id = any ((select platform.scholen_in_zicht())::int[])
  and bericht_id in (select id from ziekmail.bericht));

-- Een voorstel is er om het aan te nemen; daarna staat alles in de ziekmelding.
insert into bewaring.categorie values
  ('ziekmail', (select max(volgorde) + 1 from bewaring.categorie), '14 days', 'levering', 'zelf', 'Eigen keuze: lang '
    'genoeg om na te vragen wat er met een mail is gedaan; wat ervan bleef, staat in de ziekmelding.',
    '{ziekmail.antwoord,ziekmail.tekst,ziekmail.bericht}');
update bewaring.categorie set tabellen = '{ziekmail.afhandeling,ziekmail.kind}' || tabellen where code = 'zorg';

-- Een taak die pas later op de dag te zien is (vanaf_tijd): vanaf welk moment.
alter table beoordelingen.taak add column vanaf_op timestamptz;

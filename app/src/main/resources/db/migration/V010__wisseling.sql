-- Wat er na een signaal gebeurde, en waar niets meer gebeurt.
--
-- opgevolgd   uit het signaal kwam een taak die open staat, is gedaan of met een reden is overgeslagen
-- stil_sinds  de zaak is open, en sinds deze dag vraagt niets meer iets van iemand
alter table beoordelingen.signaal add column opgevolgd boolean not null default false;
alter table beoordelingen.beoordeling
  add column stil_sinds date,
  add column stil_omdat text,
  add check ((stil_sinds is null) = (stil_omdat is null));

-- Wat er al stond, wordt bij de eerste ochtendronde opnieuw beoordeeld.
update beoordelingen.beoordeling set zaak_volgend_op = date '2000-01-01';

-- Wie er wanneer is, en wie voor wie waarneemt. Alleen toegevoegd. Waarom iemand er niet is, wordt nergens gevraagd.
--
-- AFWEZIG     van vanaf tot en met tot, of tot nader bericht
-- TERUG       vanaf deze dag gelden eerdere afwezigheden niet meer
-- WERKDAGEN   vanaf deze dag werkt iemand op deze dagen van de week (1 is maandag); zonder rij op alle dagen
-- UIT_DIENST, IN_DIENST  vanaf deze dag
-- WAARNEMER   wie deze functie doet als iemand er niet is; zonder waarnemer_id: niemand meer
create table toegang.inzet (
  id int generated always as identity primary key,
  account_id int not null references toegang.account,
  soort text not null check (soort in ('AFWEZIG', 'TERUG', 'WERKDAGEN', 'UIT_DIENST', 'IN_DIENST', 'WAARNEMER')),
  vanaf date not null,
  tot date check (tot >= vanaf),
  dagen int[] not null default '{}',
  functie text,
  school_id int references scholen.school,
  klas_id int references leerlingen.klas,
  waarnemer_id int references toegang.account,
  door_id int not null references toegang.account,
  vastgelegd_op timestamptz not null,
  check (waarnemer_id <> account_id),
  check ((soort = 'WAARNEMER') = (functie is not null and school_id is not null)),
  check (soort = 'AFWEZIG' or tot is null)
);
create index on toegang.inzet (account_id, id);

-- Afgeleid: wie op deze dag een functie doet. Zonder account: niemand.
create table toegang.bezetting (
  school_id int not null references scholen.school,
  functie text not null,
  klas_id int references leerlingen.klas,
  account_id int references toegang.account,
  namens_id int references toegang.account,
  hoe text not null check (hoe in ('ZELF', 'WAARNEMER', 'VRIJ', 'VANGNET', 'NIEMAND')),
  dag date not null,
  unique nulls not distinct (school_id, functie, klas_id, account_id)
);
create index on toegang.bezetting (account_id);

-- Open taken gingen van de een naar de ander: één oorzaak, en een bericht aan allen om wie het gaat.
create table toegang.verplaatsing (
  id int generated always as identity primary key,
  school_id int not null references scholen.school,
  functie text not null,
  klas_id int references leerlingen.klas,
  van int[] not null,
  naar int[] not null,
  hoe text not null,
  oorzaak text not null,
  over_id int not null references toegang.account,
  inzet_id int references toegang.inzet,
  aantal int not null check (aantal > 0),
  dag date not null,
  vastgelegd_op timestamptz not null
);

create table toegang.bericht (
  id int generated always as identity primary key,
  account_id int not null references toegang.account,
  verplaatsing_id int not null references toegang.verplaatsing,
  unique (account_id, verplaatsing_id)
);

-- Alle berichten tot en met dit nummer zijn gelezen.
create table toegang.gelezen (
  id int generated always as identity primary key,
  account_id int not null references toegang.account,
  tot int not null,
  gelezen_op timestamptz not null
);
create index on toegang.gelezen (account_id, tot desc);

grant select, insert on toegang.inzet, toegang.verplaatsing, toegang.bericht, toegang.gelezen to ${app};
grant select, insert, delete on toegang.bezetting to ${app};

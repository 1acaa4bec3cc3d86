-- Wie er inlogt, in welke functie, en wie waar keek en waarom dat mocht.

create schema toegang;
grant usage on schema toegang to ${app};

create table toegang.account (
  id int generated always as identity primary key,
  email text not null unique check (email = lower(email)),
  naam text not null,
  wachtwoord text,
  taal text not null default 'nl' check (taal in ('nl', 'en')),
  sneltoetsen boolean not null default true
);

-- Een functie geldt voor een school, een klas of een gemeente, of voor het hele samenwerkingsverband.
create table toegang.functie (
  id int generated always as identity primary key,
  account_id int not null references toegang.account,
  functie text not null,
  school_id int references scholen.school,
  klas_id int references leerlingen.klas,
  gemeente_id int references scholen.gemeente,
  unique nulls not distinct (account_id, functie, school_id, klas_id, gemeente_id)
);
create index on toegang.functie (klas_id);

create table toegang.inzage (
  id bigint generated always as identity primary key,
  tijdstip timestamptz not null,
  account_id int not null references toegang.account,
  functie text not null,
  school_id int,
  leerling_id bigint references leerlingen.leerling,
  wat text not null,
  uitkomst text not null check (uitkomst in ('ja', 'nee')),
  omdat text not null
);
create index on toegang.inzage (leerling_id, tijdstip desc);

grant select, insert, update on toegang.account to ${app};
grant select, insert on toegang.functie, toegang.inzage to ${app};

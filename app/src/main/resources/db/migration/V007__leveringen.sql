-- Wat scholen aanleveren: bestanden, hoe ver het inlezen is, wat daarbij opviel, en wat nog wacht.
--
-- levering   tot en met stand 'controle' is er niets vastgelegd; pas bij 'klaar' wel
-- wachtrij   registraties van nummers die de school niet kent; per lesuur geldt de laatste rij
-- redencode  alleen toegevoegd: per code geldt de laatste rij; wat hier niet staat volgt de lijst van het programma

create schema leveringen;
grant usage on schema leveringen to ${app};

create table leveringen.levering (
  id int generated always as identity primary key,
  school_id int not null references scholen.school,
  account_id int references toegang.account,
  soort text not null check (soort in ('onbekend', 'leerlingen', 'registraties')),
  stand text not null check (stand in ('lezen', 'controle', 'inlezen', 'klaar', 'mislukt', 'gestopt')),
  geleverd_op timestamptz not null,
  gestart_door int references toegang.account,
  gestart_op timestamptz,
  klaar_op timestamptz,
  reden text not null default '',
  regels int not null default 0,
  nieuw int not null default 0,
  bekend int not null default 0,
  gewijzigd int not null default 0,
  geweigerd int not null default 0,
  botsingen int not null default 0,
  wachtend int not null default 0,
  vrijgegeven int not null default 0,
  leerlingen int not null default 0
);
create index on leveringen.levering (school_id, id desc);

create table leveringen.bestand (
  levering_id int not null references leveringen.levering,
  school_id int not null references scholen.school,
  volgnummer int not null,
  naam text not null,
  grootte int not null,
  inhoud bytea not null,
  primary key (levering_id, volgnummer)
);

-- Wordt bijgewerkt terwijl het inlezen nog niet bevestigd is, over een andere verbinding.
create table leveringen.voortgang (
  levering_id int primary key,
  school_id int not null,
  fase text not null,
  gedaan int not null,
  totaal int not null,
  stop_gevraagd boolean not null default false
);

create table leveringen.bevinding (
  id bigint generated always as identity primary key,
  levering_id int not null references leveringen.levering,
  school_id int not null references scholen.school,
  soort text not null check (soort in ('geweigerd', 'botsing', 'wacht', 'opmerking', 'code', 'nieuw_signaal',
    'vervallen_signaal', 'mentor')),
  bestand text not null default '',
  regel int not null default 0,
  kolom int not null default 0,
  wat text not null default '',
  reden text not null default '',
  aantal int not null default 0,
  leerling_id bigint references leerlingen.leerling
);
create index on leveringen.bevinding (levering_id, soort, id);

create table leveringen.wachtrij (
  id bigint generated always as identity primary key,
  levering_id int not null references leveringen.levering,
  school_id int not null references scholen.school,
  nummer text not null,
  datum date not null,
  lesuur smallint not null check (lesuur between 1 and 24),
  stand text not null,
  minuten smallint not null check (minuten between 0 and 1440),
  voorlopig boolean not null,
  code text,
  bronregel int not null,
  ingelezen_met int references leveringen.levering
);
create index on leveringen.wachtrij (school_id, nummer, datum, lesuur, id desc) where ingelezen_met is null;

create table leveringen.redencode (
  id int generated always as identity primary key,
  school_id int not null references scholen.school,
  code text not null check (code = lower(code)),
  betekenis text not null check (betekenis in ('ziek', 'ongeoorloofd', 'te_laat', 'geoorloofd', 'luxe', 'negeren')),
  account_id int references toegang.account,
  vastgelegd_op timestamptz not null
);
create index on leveringen.redencode (school_id, code, id desc);

grant select, insert, update on leveringen.levering, leveringen.voortgang to ${app};
grant select, insert, delete on leveringen.bestand, leveringen.bevinding to ${app};
grant select, insert on leveringen.wachtrij, leveringen.redencode to ${app};
grant update (ingelezen_met) on leveringen.wachtrij to ${app};

-- Een bestand gaat over de hele school: wie alleen eigen klassen ziet, ziet er niets van.
alter table leveringen.levering enable row level security;
alter table leveringen.bestand enable row level security;
alter table leveringen.voortgang enable row level security;
alter table leveringen.bevinding enable row level security;
alter table leveringen.wachtrij enable row level security;
alter table leveringen.redencode enable row level security;
create policy zicht on leveringen.levering using (
  school_id = any ((select platform.scholen_in_zicht())::int[]) and (select platform.klassen_in_zicht()) is null);
create policy zicht on leveringen.bestand using (
  school_id = any ((select platform.scholen_in_zicht())::int[]) and (select platform.klassen_in_zicht()) is null);
create policy zicht on leveringen.voortgang using (
  school_id = any ((select platform.scholen_in_zicht())::int[]) and (select platform.klassen_in_zicht()) is null);
create policy zicht on leveringen.bevinding using (
  school_id = any ((select platform.scholen_in_zicht())::int[]) and (select platform.klassen_in_zicht()) is null);
create policy zicht on leveringen.wachtrij using (
  school_id = any ((select platform.scholen_in_zicht())::int[]) and (select platform.klassen_in_zicht()) is null);
create policy zicht on leveringen.redencode using (
  school_id = any ((select platform.scholen_in_zicht())::int[]) and (select platform.klassen_in_zicht()) is null);

-- Een bestand met kolommen die een school zelf koos: iemand zegt één keer welke kolom wat is.
--
-- kolomindeling  alleen toegevoegd: voor bestanden met dezelfde kolommen geldt de laatste rij. Er staan namen van
--                kolommen in, en niets over leerlingen

alter table leveringen.levering drop constraint levering_stand_check;
alter table leveringen.levering add constraint levering_stand_check check (
  stand in ('lezen', 'kolommen', 'controle', 'inlezen', 'klaar', 'mislukt', 'gestopt'));

create table leveringen.kolomindeling (
  id int generated always as identity primary key,
  school_id int not null references scholen.school,
  sleutel text not null,
  kolommen text[] not null,
  rollen text[] not null,
  rolkolommen text[] not null check (cardinality(rolkolommen) = cardinality(rollen)),
  tekenset text check (tekenset in ('utf_8', 'windows')),
  scheiding text check (length(scheiding) = 1),
  volgorde text not null check (volgorde in ('dag_maand', 'maand_dag', 'jaar_maand', 'aaneen')),
  account_id int not null references toegang.account,
  vastgelegd_op timestamptz not null
);
create index on leveringen.kolomindeling (school_id, md5(sleutel), id desc);

grant select, insert on leveringen.kolomindeling to ${app};
alter table leveringen.kolomindeling enable row level security;
create policy zicht on leveringen.kolomindeling using (
  school_id = any ((select platform.hele_scholen_in_zicht())::int[]));

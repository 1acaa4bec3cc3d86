-- Wat uit de feiten volgt. Alles hier is afgeleid: de opdracht herbouw maakt het opnieuw en krijgt hetzelfde.

create schema beoordelingen;
grant usage on schema beoordelingen to ${app};

create table beoordelingen.beoordeling (
  leerling_id bigint primary key references leerlingen.leerling,
  school_id int not null references scholen.school,
  peildatum date not null,
  protocol text not null,
  protocolhash text not null,
  lopend int not null,
  volgend_op date
);
create index on beoordelingen.beoordeling (school_id, volgend_op);

create table beoordelingen.signaal (
  leerling_id bigint not null references leerlingen.leerling,
  school_id int not null references scholen.school,
  kenmerk text not null,
  regel text not null,
  trede text not null,
  datum date not null,
  waarde text not null,
  zin text not null,
  einde_op date,
  einde_reden text,
  primary key (leerling_id, kenmerk)
);
create index on beoordelingen.signaal (school_id, datum) where einde_op is null;

-- Stond er, en vervalt door een correctie of een later gemeld feit.
create table beoordelingen.ingetrokken (
  leerling_id bigint not null references leerlingen.leerling,
  school_id int not null references scholen.school,
  kenmerk text not null,
  regel text not null,
  trede text not null,
  datum date not null,
  zin text not null,
  ingetrokken_op timestamptz not null,
  registratie_id bigint,
  reden text not null,
  primary key (leerling_id, kenmerk, ingetrokken_op)
);

grant select, insert, update, delete on beoordelingen.beoordeling, beoordelingen.signaal, beoordelingen.ingetrokken
  to ${app};
alter table beoordelingen.beoordeling enable row level security;
alter table beoordelingen.signaal enable row level security;
alter table beoordelingen.ingetrokken enable row level security;
create policy zicht on beoordelingen.beoordeling using (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and ((select platform.klassen_in_zicht()) is null
    or leerling_id in (select leerling_id from leerlingen.leerlingstand)));
create policy zicht on beoordelingen.signaal using (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and ((select platform.klassen_in_zicht()) is null
    or leerling_id in (select leerling_id from leerlingen.leerlingstand)));
create policy zicht on beoordelingen.ingetrokken using (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and ((select platform.klassen_in_zicht()) is null
    or leerling_id in (select leerling_id from leerlingen.leerlingstand)));

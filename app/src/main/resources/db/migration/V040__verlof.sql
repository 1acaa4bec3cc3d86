-- Verlof: wie erom vroeg, en wat ermee is gedaan. Alleen toegevoegd. Verlof dat is gegeven, is een feit van de zaak.
--
-- aanvraag  waarvoor (de naam van een grond van het protocol), welke lessen, en de woorden van wie het vroeg
-- vervolg   DOORGESTUURD naar leerplicht, TOEGEKEND (voor deze dagen), GEWEIGERD, VERSTUURD: de brief ging naar de
--           ouders, INGETROKKEN. rol: namens wie er is besloten
-- sleutel   van het formulier: een tweede keer hetzelfde legt niets vast
create schema verlof;
grant usage on schema verlof to ${app};

create table verlof.aanvraag (
  id bigint generated always as identity primary key,
  school_id int not null references scholen.school,
  leerling_id bigint not null references leerlingen.leerling,
  account_id int not null references toegang.account,
  kanaal text not null check (kanaal in ('PORTAAL', 'BALIE')),
  grond text not null check (length(grond) between 1 and 80),
  van date not null,
  vanaf_lesuur int not null,
  tot date not null check (tot >= van),
  tot_lesuur int not null,
  toelichting text not null check (length(toelichting) <= 2000),
  bewijs text not null check (length(bewijs) <= 500),
  sleutel text not null unique check (length(sleutel) <= 90),
  vastgelegd_op timestamptz not null
);
create index on verlof.aanvraag (leerling_id, id);
create index on verlof.aanvraag (school_id, id);

create table verlof.vervolg (
  id bigint generated always as identity primary key,
  aanvraag_id bigint not null references verlof.aanvraag on delete cascade,
  school_id int not null references scholen.school,
  leerling_id bigint not null references leerlingen.leerling,
  account_id int not null references toegang.account,
  soort text not null check (soort in ('DOORGESTUURD', 'TOEGEKEND', 'GEWEIGERD', 'VERSTUURD', 'INGETROKKEN')),
  rol text not null default '',
  reden text not null default '' check (length(reden) <= 2000),
  van date,
  vanaf_lesuur int,
  tot date,
  tot_lesuur int,
  vastgelegd_op timestamptz not null,
  unique (aanvraag_id, soort),
  check ((soort = 'TOEGEKEND') = (van is not null and tot is not null and vanaf_lesuur is not null
    and tot_lesuur is not null)),
  check (soort not in ('GEWEIGERD', 'INGETROKKEN') or reden <> '')
);
create unique index on verlof.vervolg (aanvraag_id) where soort in ('TOEGEKEND', 'GEWEIGERD');
create index on verlof.vervolg (leerling_id);

grant select, insert on verlof.aanvraag, verlof.vervolg to ${app};

alter table verlof.aanvraag enable row level security;
create policy zicht on verlof.aanvraag using (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and (school_id = any ((select platform.hele_scholen_in_zicht())::int[])
    or leerling_id in (select leerling_id from leerlingen.leerlingstand)));

alter table verlof.vervolg enable row level security;
create policy zicht on verlof.vervolg using (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and (school_id = any ((select platform.hele_scholen_in_zicht())::int[])
    or leerling_id in (select leerling_id from leerlingen.leerlingstand)));

alter table zaken.zaakfeit drop constraint zaakfeit_soort_check;
alter table zaken.zaakfeit add constraint zaakfeit_soort_check check (soort in ('afronding', 'overslag', 'overname',
  'vrijgave', 'toestemming', 'regiebesluit', 'markering', 'afspraak', 'afspraakeinde', 'start', 'verzending',
  'melding', 'meldingstand', 'verstrekking', 'ziekmelding', 'betermelding', 'verlof', 'intrekking'));

-- Verlof hoort bij het verzuim dat het verklaart, en gaat met de zaak.
update bewaring.categorie set tabellen = '{verlof.vervolg,verlof.aanvraag}' || tabellen where code = 'zorg';

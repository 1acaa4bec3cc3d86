-- Wat ouders en leerling zelf zeggen over wat school weet. Alleen toegevoegd. School leest alles; van het gezin leest
-- ieder alleen wat hij zelf schreef: de andere ouder niet.
--
-- soort    OPMERKING, CORRECTIE: er klopt iets niet, BEZWAAR: niet eens met een stap, INFORMATIE: een vraag van een
--          ouder zonder gezag
-- datum    de dag waarover het gaat, als die is genoemd
-- sleutel  van het formulier; de taak voor school draagt dezelfde
create schema portaal;
grant usage on schema portaal to ${app};

create table portaal.reactie (
  id bigint generated always as identity primary key,
  school_id int not null references scholen.school,
  leerling_id bigint not null references leerlingen.leerling,
  account_id int not null references toegang.account,
  functie text not null check (functie in ('OUDER', 'LEERLING')),
  soort text not null check (soort in ('OPMERKING', 'CORRECTIE', 'BEZWAAR', 'INFORMATIE')),
  tekst text not null check (length(tekst) between 1 and 2000),
  datum date,
  sleutel text not null unique check (length(sleutel) <= 90),
  vastgelegd_op timestamptz not null
);
create index on portaal.reactie (leerling_id, id);

grant select, insert on portaal.reactie to ${app};
alter table portaal.reactie enable row level security;
create policy zicht on portaal.reactie using (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and (school_id = any ((select platform.hele_scholen_in_zicht())::int[])
    or (leerling_id in (select leerling_id from leerlingen.leerlingstand)
      and 'gezin-' || account_id = any ((select platform.segmenten_in_zicht())::text[]))));

-- Wat zij zeggen, hoort bij de zaak.
update bewaring.categorie set tabellen = '{portaal.reactie}' || tabellen where code = 'zorg';

-- De lijst van signalen die een ander programma maakte. Zij legt niets vast: zij wordt naast de eigen telling gelegd.
--
-- criterium  alleen toegevoegd: per school en criterium geldt de laatste rij. Lege regel: hoort nergens bij; lege trede:
--            elke trede van die regel

alter table leveringen.levering drop constraint levering_soort_check;
alter table leveringen.levering add constraint levering_soort_check check (
  soort in ('onbekend', 'leerlingen', 'registraties', 'signaallijst'));

create table leveringen.criterium (
  id int generated always as identity primary key,
  school_id int not null references scholen.school,
  criterium text not null check (criterium = lower(criterium)),
  regel text not null,
  trede text not null check (regel <> '' or trede = ''),
  account_id int not null references toegang.account,
  vastgelegd_op timestamptz not null
);
create index on leveringen.criterium (school_id, criterium, id desc);

grant select, insert on leveringen.criterium to ${app};
alter table leveringen.criterium enable row level security;
create policy zicht on leveringen.criterium using (
  school_id = any ((select platform.hele_scholen_in_zicht())::int[]));

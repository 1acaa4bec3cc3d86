-- Wat gevoelig is, staat apart en versleuteld, elk deel met een eigen sleutel die niet in de databank staat. Het feit
-- zelf zegt alleen dat er iets is ingevuld. Alleen toegevoegd.
--
-- segment   als welk deel van het dossier het verzegeld is
-- adres     formulier en veld
-- inhoud    de woorden, gebonden aan dit feit, deze leerling, dit deel en dit veld
create schema verzegeld;
grant usage on schema verzegeld to ${app};

create table verzegeld.antwoord (
  zaakfeit_id bigint not null references zaken.zaakfeit,
  adres text not null check (length(adres) <= 200),
  school_id int not null references scholen.school,
  leerling_id bigint not null references leerlingen.leerling,
  segment text not null check (segment in ('ZIEKMELDING', 'GESPREK', 'MEDISCH', 'VEILIGHEID')),
  inhoud bytea not null,
  primary key (zaakfeit_id, adres)
);
create index on verzegeld.antwoord (leerling_id);

grant select, insert on verzegeld.antwoord to ${app};
alter table verzegeld.antwoord enable row level security;

-- Opschrijven mag wie de leerling ziet; lezen alleen werk dat om dit deel vroeg.
create policy opschrijven on verzegeld.antwoord for insert with check (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and (school_id = any ((select platform.hele_scholen_in_zicht())::int[])
    or leerling_id in (select leerling_id from leerlingen.leerlingstand)));
create policy zicht on verzegeld.antwoord for select using (
  segment = any ((select platform.segmenten_in_zicht())::text[])
  and school_id = any ((select platform.scholen_in_zicht())::int[])
  and (school_id = any ((select platform.hele_scholen_in_zicht())::int[])
    or leerling_id in (select leerling_id from leerlingen.leerlingstand)));

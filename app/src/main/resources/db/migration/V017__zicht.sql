-- Het zicht wordt fijner: welke scholen helemaal, van andere alleen deze klassen of deze leerlingen, en welke
-- verzegelde delen. Wie bij de ene school alles ziet, ziet bij de andere niet meer dan zijn klas; wie van buiten komt,
-- ziet alleen de leerling met wie hij te maken heeft (C-094).

create function platform.hele_scholen_in_zicht() returns int[] language sql stable as $$
  select coalesce(nullif(current_setting('verzuimregie.hele_scholen', true), ''), '{}')::int[]
$$;

create or replace function platform.klassen_in_zicht() returns int[] language sql stable as $$
  select coalesce(nullif(current_setting('verzuimregie.klassen', true), ''), '{}')::int[]
$$;

create function platform.leerlingen_in_zicht() returns bigint[] language sql stable as $$
  select coalesce(nullif(current_setting('verzuimregie.leerlingen', true), ''), '{}')::bigint[]
$$;

-- Wat verzegeld is, ziet alleen werk dat erom vroeg voor één leerling.
create function platform.segmenten_in_zicht() returns text[] language sql stable as $$
  select coalesce(nullif(current_setting('verzuimregie.segmenten', true), ''), '{}')::text[]
$$;

drop policy zicht on leerlingen.leerlingstand;
create policy zicht on leerlingen.leerlingstand using (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and (school_id = any ((select platform.hele_scholen_in_zicht())::int[])
    or klas_id = any ((select platform.klassen_in_zicht())::int[])
    or leerling_id = any ((select platform.leerlingen_in_zicht())::bigint[])));

drop policy zicht on leerlingen.leerling;
create policy zicht on leerlingen.leerling using (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and (school_id = any ((select platform.hele_scholen_in_zicht())::int[])
    or id in (select leerling_id from leerlingen.leerlingstand)));
drop policy zicht on leerlingen.kaart;
create policy zicht on leerlingen.kaart using (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and (school_id = any ((select platform.hele_scholen_in_zicht())::int[])
    or leerling_id in (select leerling_id from leerlingen.leerlingstand)));
drop policy zicht on registraties.registratie;
create policy zicht on registraties.registratie using (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and (school_id = any ((select platform.hele_scholen_in_zicht())::int[])
    or leerling_id in (select leerling_id from leerlingen.leerlingstand)));
drop policy zicht on beoordelingen.beoordeling;
create policy zicht on beoordelingen.beoordeling using (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and (school_id = any ((select platform.hele_scholen_in_zicht())::int[])
    or leerling_id in (select leerling_id from leerlingen.leerlingstand)));
drop policy zicht on beoordelingen.signaal;
create policy zicht on beoordelingen.signaal using (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and (school_id = any ((select platform.hele_scholen_in_zicht())::int[])
    or leerling_id in (select leerling_id from leerlingen.leerlingstand)));
drop policy zicht on beoordelingen.ingetrokken;
create policy zicht on beoordelingen.ingetrokken using (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and (school_id = any ((select platform.hele_scholen_in_zicht())::int[])
    or leerling_id in (select leerling_id from leerlingen.leerlingstand)));
drop policy zicht on beoordelingen.taak;
create policy zicht on beoordelingen.taak using (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and (school_id = any ((select platform.hele_scholen_in_zicht())::int[])
    or leerling_id in (select leerling_id from leerlingen.leerlingstand)));
drop policy zicht on beoordelingen.uitslag;
create policy zicht on beoordelingen.uitslag using (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and (school_id = any ((select platform.hele_scholen_in_zicht())::int[])
    or leerling_id in (select leerling_id from leerlingen.leerlingstand)));
drop policy zicht on zaken.zaakfeit;
create policy zicht on zaken.zaakfeit using (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and (school_id = any ((select platform.hele_scholen_in_zicht())::int[])
    or leerling_id in (select leerling_id from leerlingen.leerlingstand)));

drop policy zicht on herinneringen.toewijzing;
create policy zicht on herinneringen.toewijzing using (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and (school_id = any ((select platform.hele_scholen_in_zicht())::int[]) or leerling_id is null
    or leerling_id in (select leerling_id from leerlingen.leerlingstand)));
drop policy zicht on herinneringen.aanzegging;
create policy zicht on herinneringen.aanzegging using (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and (school_id = any ((select platform.hele_scholen_in_zicht())::int[]) or leerling_id is null
    or leerling_id in (select leerling_id from leerlingen.leerlingstand)));

-- Een bestand gaat over de hele school.
drop policy zicht on leveringen.levering;
create policy zicht on leveringen.levering using (school_id = any ((select platform.hele_scholen_in_zicht())::int[]));
drop policy zicht on leveringen.bestand;
create policy zicht on leveringen.bestand using (school_id = any ((select platform.hele_scholen_in_zicht())::int[]));
drop policy zicht on leveringen.voortgang;
create policy zicht on leveringen.voortgang using (school_id = any ((select platform.hele_scholen_in_zicht())::int[]));
drop policy zicht on leveringen.bevinding;
create policy zicht on leveringen.bevinding using (school_id = any ((select platform.hele_scholen_in_zicht())::int[]));
drop policy zicht on leveringen.wachtrij;
create policy zicht on leveringen.wachtrij using (school_id = any ((select platform.hele_scholen_in_zicht())::int[]));
drop policy zicht on leveringen.redencode;
create policy zicht on leveringen.redencode using (school_id = any ((select platform.hele_scholen_in_zicht())::int[]));

drop policy zicht on scholen.besluit;
create policy zicht on scholen.besluit for insert with check (
  case when school_id is not null then school_id = any ((select platform.hele_scholen_in_zicht())::int[])
    else exists (select from scholen.school s where s.protocol = besluit.protocol)
      and not exists (select from scholen.school s where s.protocol = besluit.protocol
        and s.id <> all ((select platform.hele_scholen_in_zicht())::int[])) end);

-- Met wie iemand van buiten de school te maken heeft, en waarom. Afgeleid uit de zaak, zoals de rest van dit schema.
--
-- functie   wie erbij betrokken is
-- relatie   verwijzing: er is een taak voor deze functie; regie: zij heeft de regie; melding: het verzuim is haar
--           gemeld; overleg: zij zit aan tafel waar de leerling op de agenda staat
create table beoordelingen.betrokken (
  leerling_id bigint not null references leerlingen.leerling,
  school_id int not null references scholen.school,
  functie text not null,
  relatie text not null check (relatie in ('VERWIJZING', 'REGIE', 'MELDING', 'OVERLEG')),
  sinds date,
  primary key (leerling_id, functie, relatie)
);
create index on beoordelingen.betrokken (school_id, functie, relatie);
grant select, insert, update, delete on beoordelingen.betrokken to ${app};
alter table beoordelingen.betrokken enable row level security;
create policy zicht on beoordelingen.betrokken using (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and (school_id = any ((select platform.hele_scholen_in_zicht())::int[])
    or leerling_id in (select leerling_id from leerlingen.leerlingstand)));

-- De poort vraagt dit voordat er een zicht is; zij krijgt niet meer dan nummers.
create function beoordelingen.betrokken_bij(wie text, relaties text[], scholen int[])
returns table (leerling_id bigint, school_id int, relatie text, sinds date)
language sql stable security definer set search_path = beoordelingen as $$
  select b.leerling_id, b.school_id, b.relatie, b.sinds from beoordelingen.betrokken b
  where b.functie = wie and b.relatie = any (relaties) and b.school_id = any (scholen)
$$;

-- Wat er al stond, wordt bij de eerste ochtendronde opnieuw beoordeeld.
update beoordelingen.beoordeling set zaak_volgend_op = date '2000-01-01';

-- Wie keek, in welke betrekking tot de leerling, naar welk deel, en met welke reden als die wordt gevraagd.
alter table toegang.inzage
  add column relatie text,
  add column segmenten text,
  add column reden text check (length(reden) <= 500);

-- Ieder laat een spoor na, maar alleen wie de leerling ziet, leest wie er keek.
alter table toegang.inzage enable row level security;
create policy toevoegen on toegang.inzage for insert with check (true);
create policy zicht on toegang.inzage for select using (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and (school_id = any ((select platform.hele_scholen_in_zicht())::int[])
    or leerling_id in (select leerling_id from leerlingen.leerlingstand)));

-- Hoe ver het rooster van een school is, en wie in welke klas zit: elke wijziging krijgt een nummer dat nooit terugkomt, ook
-- niet als zij wordt teruggedraaid. Het hoogste nummer alleen zegt te weinig: wie later begon, kan eerder klaar zijn.
create sequence rooster.wijzigingnummer;
create table rooster.wijziging (
  school_id int primary key references scholen.school,
  nummer bigint not null
);
alter table rooster.wijziging enable row level security;
create policy zicht on rooster.wijziging using (school_id = any ((select platform.scholen_in_zicht())::int[]));

create function rooster.tel_wijziging() returns trigger
language plpgsql security definer set search_path = rooster as $$
begin
  insert into wijziging (school_id, nummer)
    select n.school_id, nextval('wijzigingnummer') from (select distinct school_id from nieuw order by school_id) n
  on conflict (school_id) do update set nummer = excluded.nummer;
  return null;
end $$;
create trigger wijziging after insert on rooster.versie referencing new table as nieuw
  for each statement execute function rooster.tel_wijziging();
create trigger wijziging after insert on rooster.lesfeit referencing new table as nieuw
  for each statement execute function rooster.tel_wijziging();
create trigger wijziging after insert on leerlingen.kaart referencing new table as nieuw
  for each statement execute function rooster.tel_wijziging();

create or replace function rooster.stand() returns text
language sql stable security definer set search_path = rooster as $$
  select coalesce(sum(nummer), 0) || '.' || coalesce(max(nummer), 0) from wijziging
$$;
create function rooster.stand_van(school int) returns bigint
language sql stable security definer set search_path = rooster as $$
  select coalesce((select nummer from wijziging where school_id = school), 0)
$$;

-- Van een rooster dat door een ander werd vervangen, hoeft niemand te weten wie in welke groep zat.
drop function rooster.leden_van(int);
create function rooster.leden_van(versies int[]) returns table (leerling_id bigint, versie_id int, groep text)
language sql stable security definer set search_path = rooster as $$
  select d.leerling_id, d.versie_id, d.groep from lid d where d.versie_id = any (versies) order by d.id
$$;

-- Wat op een dag de les is die toen een ander nummer had: dezelfde groep, hetzelfde vak, op hetzelfde uur.
create function rooster.les_op(les bigint, dag date) returns bigint
language sql stable security definer set search_path = rooster as $$
  select n.id from rooster.les toen join rooster.les n on n.school_id = toen.school_id and n.weekdag = toen.weekdag
    and n.lesuur = toen.lesuur and n.groep = toen.groep and n.vak = toen.vak
  where toen.id = les and n.weekdag = extract(isodow from dag) and n.versie_id = geldig(toen.school_id, dag)
$$;

create or replace function rooster.leerlingen_van(account int, dag date) returns table (leerling_id bigint, school_id int)
language sql stable security definer set search_path = rooster, leerlingen as $$
  with lessen as (
    select l.versie_id, l.groep, l.klas_id, l.school_id from les l
    where l.account_id = account and l.versie_id = rooster.geldig(l.school_id, dag)
    union
    select l.versie_id, l.groep, l.klas_id, l.school_id from lesfeit f join les l on l.id = rooster.les_op(f.les_id, dag)
    where f.account_id = account and f.soort = 'overname' and f.datum = dag)
  select distinct s.leerling_id, s.school_id from lessen l join leerlingstand s
    on s.school_id = l.school_id and s.klas_id = l.klas_id and s.uitgeschreven_op is null
  union
  select distinct d.leerling_id, d.school_id from lessen l join lid d on d.versie_id = l.versie_id and d.groep = l.groep
$$;

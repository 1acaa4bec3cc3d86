-- De keten: van elke rij die alleen wordt toegevoegd een schakel, die op de vorige rust. Wie een rij verandert,
-- weghaalt, verwisselt of ertussen zet, breekt de keten; de opdracht keten vindt waar.
--
-- stand      de kop van elke keten: hoeveel schakels, en de hash van de laatste
-- schakel    van één rij: het volgnummer in de keten, de rij, de hash van haar inhoud, en de kop tot en met haar
--   zout       toeval in de hash van de inhoud, zodat uit een hash niet te raden is wat er stond; weg als de rij dat is
--   weglating  de rij is gewist of noemt geen leerling meer: deze schakel telt mee en zegt niets meer over de inhoud
-- weglating  welke schakels dat zijn, en waarom; ook zij staan in een keten
-- controle   elke keer dat de keten is nagelopen, met de koppen van dat moment; ook zij staan in een keten
--
-- De rol van de toepassing mag hier alleen lezen. Wat zij toevoegt aan een tabel in de keten, schakelt de databank.

create schema keten;
grant usage on schema keten to ${app};

create table keten.stand (
  keten text primary key,
  nr bigint not null,
  kop bytea not null
) with (fillfactor = 50);

create table keten.schakel (
  keten text not null,
  nr bigint not null,
  rij bigint not null,
  zout bytea,
  inhoud bytea not null,
  kop bytea not null,
  weglating bigint,
  primary key (keten, nr),
  check ((zout is null) = (weglating is not null))
);
create index on keten.schakel (keten, rij);

create table keten.weglating (
  id bigint generated always as identity primary key,
  keten text not null,
  nrs bigint[] not null,
  reden text not null,
  vastgelegd_op timestamptz not null
);

create table keten.controle (
  id bigint generated always as identity primary key,
  gecontroleerd_op timestamptz not null,
  door text not null check (door in ('nacht', 'opdracht')),
  regels bigint not null,
  koppen jsonb not null,
  breuk text check (breuk in ('GEWIJZIGD', 'VERWIJDERD', 'TOEGEVOEGD', 'VERBROKEN', 'AFGEKAPT', 'UITGEZET')),
  keten text,
  nr bigint,
  rij bigint,
  check ((breuk is null) = (keten is null))
);

-- De inhoud als één vaste tekst: sleutels in vaste volgorde, zonder lege kolommen. Een kolom die er later leeg bij
-- komt, laat de hash van oude rijen zoals hij was.
create function keten.inhoud(rij jsonb) returns text language sql immutable parallel safe as $$
  select coalesce(jsonb_object_agg(key, value), '{}')::text from jsonb_each(rij) where value <> 'null'::jsonb
$$;

create function keten.add(naam text, rij bigint, inhoud text) returns void language plpgsql
set search_path = keten, pg_temp as $$
declare
  vorige keten.stand;
  zout bytea := uuid_send(gen_random_uuid());
  hash bytea := sha256(zout || convert_to(inhoud, 'UTF8'));
  nieuw bytea;
begin
  -- De kop is het slot: wie na ons komt, wacht tot wij vastliggen. Zo kan de keten zich niet splitsen.
  select * into vorige from keten.stand s where s.keten = naam for update;
  if not found then
    insert into keten.stand values (naam, 0, sha256(convert_to(naam, 'UTF8'))) on conflict do nothing;
    select * into strict vorige from keten.stand s where s.keten = naam for update;
  end if;
  nieuw := sha256(vorige.kop || int8send(vorige.nr + 1) || int8send(rij) || hash);
  insert into keten.schakel values (naam, vorige.nr + 1, rij, zout, hash, nieuw);
  update keten.stand s set (nr, kop) = (vorige.nr + 1, nieuw) where s.keten = naam;
end $$;

create function keten.link() returns trigger language plpgsql security definer
set search_path = keten, pg_temp set timezone = 'UTC' as $$
declare
  rij jsonb := to_jsonb(new);
begin
  perform keten.add(tg_table_schema || '.' || tg_table_name || coalesce('/' || (rij ->> tg_argv[0]), ''),
    (rij ->> 'id')::bigint, keten.inhoud(rij));
  return null;
end $$;

-- Zet een tabel in de keten, met wat er al in staat. De kop gaat hier mee in een variabele: een stand die in één
-- transactie een miljoen keer verandert, wordt onwerkbaar traag.
create function keten.follow(tabel regclass, deel text default null) returns void language plpgsql
set timezone = 'UTC' as $$
declare
  tabelnaam text := (select n.nspname || '.' || c.relname from pg_class c
    join pg_namespace n on n.oid = c.relnamespace where c.oid = tabel);
  van record;
  stand keten.stand;
  zout bytea;
  hash bytea;
begin
  for van in execute format('select to_jsonb(t) as rij, %L || coalesce(''/'' || (to_jsonb(t) ->> %L), '''') as naam
      from %s t order by naam, id', tabelnaam, coalesce(deel, ''), tabelnaam) loop
    if stand.keten is distinct from van.naam then
      if stand.keten is not null then
        insert into keten.stand values (stand.keten, stand.nr, stand.kop);
      end if;
      stand := row(van.naam, 0, sha256(convert_to(van.naam, 'UTF8')));
    end if;
    zout := uuid_send(gen_random_uuid());
    hash := sha256(zout || convert_to(keten.inhoud(van.rij), 'UTF8'));
    stand.nr := stand.nr + 1;
    stand.kop := sha256(stand.kop || int8send(stand.nr) || int8send((van.rij ->> 'id')::bigint) || hash);
    insert into keten.schakel values (van.naam, stand.nr, (van.rij ->> 'id')::bigint, zout, hash, stand.kop);
  end loop;
  if stand.keten is not null then
    insert into keten.stand values (stand.keten, stand.nr, stand.kop);
  end if;
  execute format('create trigger keten after insert on %s for each row execute function keten.link(%s)', tabelnaam,
    coalesce(quote_literal(deel), ''));
end $$;

-- Zegt van rijen die gewist of veranderd worden dat hun schakels niets meer over inhoud zeggen. Alleen de eigenaar.
create function keten.omit(naam text, rijen bigint[], waarom text, moment timestamptz) returns bigint
language plpgsql set search_path = keten, pg_temp as $$
declare
  schakels bigint[] := (select array_agg(s.nr order by s.nr) from keten.schakel s
    where s.keten = naam and s.rij = any (rijen) and s.weglating is null);
  nummer bigint;
begin
  if schakels is null then
    return null;
  end if;
  insert into keten.weglating (keten, nrs, reden, vastgelegd_op) values (naam, schakels, waarom, moment)
    returning id into nummer;
  update keten.schakel s set zout = null, weglating = nummer where s.keten = naam and s.nr = any (schakels);
  return nummer;
end $$;

revoke all on function keten.add, keten.link, keten.follow, keten.omit from public;
grant select on keten.stand, keten.controle to ${app};

-- Een keten per school: wie op een andere school werkt, wacht niet op het slot.
select keten.follow('toegang.inzage', 'school_id');
select keten.follow('scholen.besluit', 'school_id');
select keten.follow('zaken.zaakfeit', 'school_id');
select keten.follow('keten.weglating');
select keten.follow('keten.controle');

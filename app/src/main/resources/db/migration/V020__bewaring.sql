-- Hoe lang wat wordt bewaard, wie er van school is, en het wissen. De toepassing mag hier niets wissen: dat doet de
-- eigenaar, met de opdracht bewaren, een leerling per transactie.

-- Dat een leerling van school is, en hoe we dat weten. Alleen toegevoegd; de laatste rij geldt.
--
-- uitgeschreven_op  de laatste dag; leeg: toch niet, of weer terug
-- door              wie het vastlegde, in woorden van toen
create table leerlingen.uitschrijving (
  id bigint generated always as identity primary key,
  leerling_id bigint not null references leerlingen.leerling,
  school_id int not null references scholen.school,
  uitgeschreven_op date,
  reden text not null check (length(reden) between 1 and 500),
  door text not null,
  account_id int,
  vastgelegd_op timestamptz not null
);
create index on leerlingen.uitschrijving (leerling_id, id);
alter table leerlingen.leerlingstand add column uitgeschreven_op date;
create index on leerlingen.leerlingstand (school_id, uitgeschreven_op) where uitgeschreven_op is not null;

grant select, insert on leerlingen.uitschrijving to ${app};
alter table leerlingen.uitschrijving enable row level security;
create policy zicht on leerlingen.uitschrijving using (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and (school_id = any ((select platform.hele_scholen_in_zicht())::int[])
    or leerling_id in (select leerling_id from leerlingen.leerlingstand)));

create schema bewaring;
grant usage on schema bewaring to ${app};

-- Soorten gegevens, als gegeven: termijn en bron staan hier en nergens in de code.
--
-- volgorde  waarin wordt gewist; wat naar een ander verwijst gaat eerst
-- vanaf     waarvan de termijn telt
-- hoe       leerling: wis de rijen van een leerling; ontdoen: laat de rij staan zonder leerling; oud: wis wat oud is;
--           zelf: de toepassing ruimt het zelf op
-- tabellen  in de volgorde van wissen
create table bewaring.categorie (
  code text primary key,
  volgorde int not null unique,
  termijn interval not null,
  vanaf text not null check (vanaf in ('uitschrijving', 'verzending', 'levering', 'gebruik')),
  hoe text not null check (hoe in ('leerling', 'ontdoen', 'oud', 'zelf')),
  bron text not null,
  tabellen text[] not null
);
insert into bewaring.categorie values
  ('zorg', 1, '2 years', 'uitschrijving', 'leerling', 'Gebruik sinds het Vrijstellingsbesluit Wbp, dat verviel: '
    'leerlingdossier 2 jaar na vertrek. De AVG noemt geen termijn; de school legt hem vast.',
    '{herinneringen.aanzegging,herinneringen.toewijzing,verzegeld.antwoord,zaken.zaakfeit,beoordelingen.taak,
      beoordelingen.betrokken,beoordelingen.signaal,beoordelingen.ingetrokken,beoordelingen.uitslag,beoordelingen.beoordeling}'),
  ('inzage', 2, '5 years', 'uitschrijving', 'ontdoen', 'Eigen keuze, om AVG artikel 5 lid 2: zolang er iets van een '
    'leerling is, moet te zien zijn wie erin keek. Daarna blijft de regel, zonder leerling.', '{toegang.inzage}'),
  ('verzuim', 3, '5 years', 'uitschrijving', 'leerling', 'Bekostiging: gegevens over verzuim en over in- en '
    'uitschrijving 5 jaar na uitschrijving (po en vo).',
    '{leveringen.bevinding,bewaring.proefleerling,bewaring.vasthouding,toegang.noodtoegang,registraties.registratie,
      leerlingen.uitschrijving,leerlingen.kaart,leerlingen.leerlingstand,leerlingen.leerling}'),
  ('bericht', 4, '2 years', 'verzending', 'oud', 'Eigen keuze: zo lang als de zaak waarvan het bericht was. Er staat '
    'geen leerling in.', '{herinneringen.uitkomst,herinneringen.verzending,herinneringen.bericht}'),
  ('levering', 5, '1 year', 'levering', 'oud', 'Eigen keuze: een bestand is opnieuw te leveren; een schooljaar lang '
    'is na te zien waar een rij vandaan kwam.', '{leveringen.bestand,leveringen.bevinding,leveringen.wachtrij}'),
  ('sessie', 6, '8 hours', 'gebruik', 'zelf', 'Eigen keuze: een werkdag na het laatste gebruik.',
    '{platform.spring_session_attributes,platform.spring_session}');

-- Van een leerling wordt niets gewist zolang hij wordt vastgehouden: er loopt een zaak bij de rechter, een klacht, een
-- verzoek. Alleen toegevoegd: opheffen is een rij die een andere opheft.
create table bewaring.vasthouding (
  id bigint generated always as identity primary key,
  leerling_id bigint not null references leerlingen.leerling,
  school_id int not null references scholen.school,
  tot date,
  heft_op bigint unique references bewaring.vasthouding,
  reden text not null check (length(reden) between 1 and 500),
  door text not null,
  account_id int references toegang.account,
  vastgelegd_op timestamptz not null,
  check (heft_op is null or tot is null)
);
create index on bewaring.vasthouding (leerling_id);
grant select, insert on bewaring.vasthouding to ${app};

-- Wat een proef liet zien. Uitvoeren wist alleen wat hier staat.
create table bewaring.proef (
  id bigint generated always as identity primary key,
  dag date not null,
  door text not null,
  gemaakt_op timestamptz not null
);
create table bewaring.proefregel (
  proef_id bigint not null references bewaring.proef,
  categorie text not null references bewaring.categorie,
  school_id int references scholen.school,
  leerlingen int not null,
  rijen bigint not null,
  unique nulls not distinct (proef_id, categorie, school_id)
);
create table bewaring.proefleerling (
  proef_id bigint not null references bewaring.proef,
  categorie text not null references bewaring.categorie,
  school_id int not null references scholen.school,
  leerling_id bigint not null references leerlingen.leerling,
  primary key (proef_id, categorie, leerling_id)
);
create index on bewaring.proefleerling (leerling_id);

create table bewaring.uitvoering (
  id bigint generated always as identity primary key,
  proef_id bigint not null unique references bewaring.proef,
  door text not null,
  begonnen_op timestamptz not null,
  klaar_op timestamptz
);

-- Het verslag: van elke keer dat er iets is gewist een rij, in dezelfde transactie. Van wie, staat er niet.
create table bewaring.wissing (
  id bigint generated always as identity primary key,
  uitvoering_id bigint not null references bewaring.uitvoering,
  categorie text not null references bewaring.categorie,
  school_id int references scholen.school,
  leerlingen int not null,
  rijen bigint not null,
  gewist_op timestamptz not null
);
create index on bewaring.wissing (uitvoering_id);

-- Wat er gewist is, geteld per school en schooljaar; naar een leerling is het niet terug te leiden.
create table bewaring.telling (
  school_id int not null references scholen.school,
  schooljaar int not null,
  soort text not null check (soort in ('les', 'signaal', 'zaak')),
  wat text not null,
  aantal bigint not null,
  minuten bigint not null,
  primary key (school_id, schooljaar, soort, wat)
);

grant select on bewaring.categorie, bewaring.proef, bewaring.proefregel, bewaring.proefleerling, bewaring.uitvoering,
  bewaring.wissing, bewaring.telling to ${app};
alter table bewaring.vasthouding enable row level security;
alter table bewaring.proefregel enable row level security;
alter table bewaring.proefleerling enable row level security;
alter table bewaring.wissing enable row level security;
alter table bewaring.telling enable row level security;
create policy zicht on bewaring.vasthouding using (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and (school_id = any ((select platform.hele_scholen_in_zicht())::int[])
    or leerling_id in (select leerling_id from leerlingen.leerlingstand)));
create policy zicht on bewaring.proefleerling using (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and (school_id = any ((select platform.hele_scholen_in_zicht())::int[])
    or leerling_id in (select leerling_id from leerlingen.leerlingstand)));
create policy zicht on bewaring.proefregel using (
  school_id is null or school_id = any ((select platform.scholen_in_zicht())::int[]));
create policy zicht on bewaring.wissing using (
  school_id is null or school_id = any ((select platform.scholen_in_zicht())::int[]));
create policy zicht on bewaring.telling using (school_id = any ((select platform.scholen_in_zicht())::int[]));

create function bewaring.schooljaar(dag date) returns int language sql immutable as $$
  select extract(year from dag - interval '7 months')::int
$$;

-- Wat er nu van leerlingen staat, geteld zoals in telling.
create view bewaring.aanwezig with (security_invoker = true) as
  select r.leerling_id, r.school_id, bewaring.schooljaar(r.datum) as schooljaar, 'les' as soort, r.stand as wat,
    count(*) as aantal, sum(r.minuten)::bigint as minuten
  from registraties.registratie r
  where r.stand <> 'aanwezig' and not exists (select from registraties.registratie n where n.vervangt = r.id)
  group by 1, 2, 3, 5
  union all
  select s.leerling_id, s.school_id, bewaring.schooljaar(s.datum), 'signaal', s.regel, count(*), 0
  from beoordelingen.signaal s group by 1, 2, 3, 5
  union all
  select z.leerling_id, z.school_id, bewaring.schooljaar(z.datum), 'zaak', z.soort, count(*), 0
  from zaken.zaakfeit z
  where z.soort <> 'intrekking' and not exists (select from zaken.zaakfeit n where n.vervangt = z.id)
  group by 1, 2, 3, 5;

-- De cijfers van een school: wat er staat en wat er gewist is, samen.
create view bewaring.totaal with (security_invoker = true) as
  select school_id, schooljaar, soort, wat, sum(aantal)::bigint as aantal, sum(minuten)::bigint as minuten
  from (select school_id, schooljaar, soort, wat, aantal, minuten from bewaring.aanwezig
    union all select school_id, schooljaar, soort, wat, aantal, minuten from bewaring.telling) alles
  group by 1, 2, 3, 4;
grant select on bewaring.aanwezig, bewaring.totaal to ${app};

create function bewaring.is_held(leerling bigint, dag date) returns boolean language sql stable as $$
  select exists (select from bewaring.vasthouding v where v.leerling_id = leerling and v.heft_op is null
    and (v.tot is null or v.tot >= dag) and not exists (select from bewaring.vasthouding w where w.heft_op = v.id))
$$;

-- Van wie in een categorie op een dag de termijn voorbij is, wie niet wordt vastgehouden, en van wie er nog iets staat.
-- Dat een proef hem noemt, telt niet mee.
create function bewaring.due(welke text, dag date, wie bigint default null)
returns table (school_id int, leerling_id bigint, rijen bigint) language plpgsql stable as $$
declare
  soort bewaring.categorie := (select c from bewaring.categorie c where code = welke);
  telling text := (select string_agg(format('(select count(*) from %s t where t.%s = l.leerling_id)', tabel,
    case when tabel = 'leerlingen.leerling' then 'id' else 'leerling_id' end), ' + ')
    from unnest(soort.tabellen) tabel where tabel <> 'bewaring.proefleerling');
begin
  return query execute format('select * from (select l.school_id, l.leerling_id, %s as rijen
      from leerlingen.leerlingstand l where (l.uitgeschreven_op + $1)::date < $2
      and ($3 is null or l.leerling_id = $3) and not bewaring.is_held(l.leerling_id, $2)) alle where rijen > 0 order by 1, 2', telling)
    using soort.termijn, dag, wie;
end $$;

-- Wat er van leveringen en berichten te oud is. Een school waar iemand wordt vastgehouden, houdt haar bestanden.
create function bewaring.due_old(welke text, dag date, welk bigint default null)
returns table (school_id int, ding bigint, rijen bigint) language sql stable as $$
  select l.school_id, l.id::bigint, (select count(*) from leveringen.bestand b where b.levering_id = l.id)
    + (select count(*) from leveringen.bevinding b where b.levering_id = l.id)
    + (select count(*) from leveringen.wachtrij b where b.levering_id = l.id)
  from leveringen.levering l, bewaring.categorie c
  where welke = 'levering' and c.code = welke and (welk is null or l.id = welk)
    and ((coalesce(l.klaar_op, l.geleverd_op) at time zone 'Europe/Amsterdam') + c.termijn)::date < dag
    and (exists (select from leveringen.bestand b where b.levering_id = l.id)
      or exists (select from leveringen.bevinding b where b.levering_id = l.id)
      or exists (select from leveringen.wachtrij b where b.levering_id = l.id))
    and not exists (select from bewaring.vasthouding v
      where v.school_id = l.school_id and bewaring.is_held(v.leerling_id, dag))
  union all
  select null, b.id, 1 + (select count(*) from herinneringen.verzending v where v.bericht_id = b.id)
  from herinneringen.bericht b, bewaring.categorie c
  where welke = 'bericht' and c.code = welke and (welk is null or b.id = welk)
    and ((b.gemaakt_op at time zone 'Europe/Amsterdam') + c.termijn)::date < dag
    and not exists (select from herinneringen.aanzegging a
      where a.bericht_id = b.id and bewaring.is_held(a.leerling_id, dag))
  order by 1, 2
$$;

-- Voor de bladzijde: hoeveel er in zicht aan de beurt is.
create function bewaring.due_counts(dag date) returns table (categorie text, leerlingen bigint, rijen bigint)
language plpgsql stable security definer set search_path = bewaring, pg_temp as $$
declare
  soort bewaring.categorie;
begin
  for soort in select * from bewaring.categorie order by volgorde loop
    if soort.hoe in ('leerling', 'ontdoen') then
      return query select soort.code, count(*), coalesce(sum(d.rijen), 0)::bigint
        from bewaring.due(soort.code, dag) d where d.school_id = any (platform.scholen_in_zicht());
    elsif soort.hoe = 'oud' then
      return query select soort.code, 0::bigint, coalesce(sum(d.rijen), 0)::bigint
        from bewaring.due_old(soort.code, dag) d
        where d.school_id is null or d.school_id = any (platform.scholen_in_zicht());
    end if;
  end loop;
end $$;

-- Laat de regels van wie in een dossier keek staan zonder dat dossier: wie, wanneer, in welke functie, en niet bij wie.
create function bewaring.redact(leerling bigint, moment timestamptz) returns bigint language plpgsql
set timezone = 'UTC' as $$
declare
  leeg text := (select string_agg(format('%I = null', attname), ', ') from pg_attribute
    where attrelid = 'toegang.inzage'::regclass and attnum > 0 and not attisdropped and not attnotnull
      and attname <> 'school_id');
  deel record;
  regel toegang.inzage;
  samen bigint := 0;
begin
  for deel in select 'toegang.inzage' || coalesce('/' || i.school_id, '') as naam, array_agg(i.id order by i.id) as ids
      from toegang.inzage i where i.leerling_id = leerling group by 1 loop
    perform keten.omit(deel.naam, deel.ids, 'bewaartermijn: inzage', moment);
    execute format('update toegang.inzage set %s, omdat = '''' where id = any ($1)', leeg) using deel.ids;
    for regel in select * from toegang.inzage i where i.id = any (deel.ids) order by i.id loop
      perform keten.add(deel.naam, regel.id, keten.inhoud(to_jsonb(regel)));
    end loop;
    samen := samen + cardinality(deel.ids);
  end loop;
  return samen;
end $$;

-- Wist van een leerling wat in een categorie valt, telt het eerst mee, en legt vast dat het is gebeurd.
create function bewaring.erase(wie bigint, welke text, ronde bigint, dag date, moment timestamptz) returns bigint
language plpgsql as $$
declare
  cat bewaring.categorie := (select c from bewaring.categorie c where code = welke);
  school int := (select school_id from leerlingen.leerling where id = wie);
  welk text;
  ids bigint[];
  geteld bigint;
  samen bigint := 0;
begin
  perform pg_advisory_xact_lock(school);
  if not exists (select from bewaring.due(welke, dag, wie)) then
    return 0;
  end if;
  -- Wat er na de proef nog over hem bij kwam, gaat mee: anders is hij niet te wissen.
  if 'leerlingen.leerling' = any (cat.tabellen) then
    perform bewaring.erase(wie, c.code, ronde, dag, moment) from bewaring.categorie c
      where c.hoe in ('leerling', 'ontdoen') and c.volgorde < cat.volgorde order by c.volgorde;
  end if;
  if cat.hoe = 'ontdoen' then
    samen := bewaring.redact(wie, moment);
  else
    insert into bewaring.telling as t select a.school_id, a.schooljaar, a.soort, a.wat, a.aantal, a.minuten
      from bewaring.aanwezig a where a.leerling_id = wie and (a.soort = 'les') = (welke = 'verzuim')
      on conflict (school_id, schooljaar, soort, wat) do update
        set aantal = t.aantal + excluded.aantal, minuten = t.minuten + excluded.minuten;
    foreach welk in array cat.tabellen loop
      if welk in ('zaken.zaakfeit', 'bewaring.vasthouding', 'leerlingen.uitschrijving') then
        execute format('select array_agg(id) from %s where leerling_id = $1', welk) into ids using wie;
        perform keten.omit(welk || '/' || school, ids, 'bewaartermijn: ' || welke, moment);
      end if;
      execute format('delete from %s where %s = $1', welk,
        case when welk = 'leerlingen.leerling' then 'id' else 'leerling_id' end) using wie;
      get diagnostics geteld = row_count;
      samen := samen + case when welk = 'bewaring.proefleerling' then 0 else geteld end;
    end loop;
  end if;
  insert into bewaring.wissing (uitvoering_id, categorie, school_id, leerlingen, rijen, gewist_op)
    values (ronde, welke, school, 1, samen, moment);
  return samen;
end $$;

-- Wist een levering of bericht dat te oud is.
create function bewaring.erase_old(ding bigint, welke text, ronde bigint, dag date, moment timestamptz) returns bigint
language plpgsql as $$
declare
  gevonden record;
begin
  select * into gevonden from bewaring.due_old(welke, dag, ding);
  if not found then
    return 0;
  end if;
  if welke = 'levering' then
    delete from leveringen.bestand where levering_id = erase_old.ding;
    delete from leveringen.bevinding where levering_id = erase_old.ding;
    delete from leveringen.wachtrij where levering_id = erase_old.ding;
  else
    update herinneringen.aanzegging set bericht_id = null where bericht_id = erase_old.ding;
    delete from herinneringen.uitkomst u using herinneringen.verzending v
      where v.id = u.verzending_id and v.bericht_id = erase_old.ding;
    delete from herinneringen.verzending where bericht_id = erase_old.ding;
    delete from herinneringen.bericht where id = erase_old.ding;
  end if;
  insert into bewaring.wissing (uitvoering_id, categorie, school_id, leerlingen, rijen, gewist_op)
    values (ronde, welke, gevonden.school_id, 0, gevonden.rijen, moment);
  return gevonden.rijen;
end $$;

revoke all on function bewaring.due, bewaring.due_old, bewaring.redact, bewaring.erase, bewaring.erase_old from public;
revoke all on function bewaring.due_counts from public;
grant execute on function bewaring.due_counts to ${app};

select keten.follow('leerlingen.uitschrijving', 'school_id');
select keten.follow('bewaring.vasthouding', 'school_id');
select keten.follow('bewaring.wissing');

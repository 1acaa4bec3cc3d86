-- Wie van het gezin een account heeft, en wat hij van de leerling is. Alleen toegevoegd: van een account bij een
-- leerling geldt de laatste rij; wie geen toegang meer heeft, krijgt een rij met tot.
--
-- naam, email  zoals school ze opschreef; wat er bij het account staat, is van wie het heeft en ziet school hier niet
-- gezag        of deze ouder het ouderlijk gezag heeft; ONBEKEND: dan is er geen toegang tot het is nagevraagd
-- tot          de laatste dag, meegerekend
-- uitgenodigd  of hierbij een uitnodiging wegging
create table toegang.gezin (
  id int generated always as identity primary key,
  school_id int not null references scholen.school,
  leerling_id bigint not null references leerlingen.leerling,
  account_id int not null references toegang.account,
  naam text not null check (length(naam) between 1 and 100),
  email text not null check (length(email) <= 254),
  functie text not null check (functie in ('OUDER', 'LEERLING')),
  gezag text check (gezag in ('JA', 'NEE', 'ONBEKEND')),
  vanaf date not null,
  tot date,
  uitgenodigd boolean not null,
  door_id int references toegang.account,
  vastgelegd_op timestamptz not null,
  check ((functie = 'OUDER') = (gezag is not null))
);
create index on toegang.gezin (account_id, leerling_id, id desc);
create index on toegang.gezin (leerling_id, id desc);

-- Welke ouder meekijkt als de leerling meerderjarig is; alleen de leerling zegt het. De laatste rij geldt.
create table toegang.meekijken (
  id int generated always as identity primary key,
  school_id int not null references scholen.school,
  leerling_id bigint not null references leerlingen.leerling,
  ouder_id int not null references toegang.account,
  mag boolean not null,
  account_id int not null references toegang.account,
  vastgelegd_op timestamptz not null
);
create index on toegang.meekijken (leerling_id, ouder_id, id desc);

grant select, insert on toegang.gezin, toegang.meekijken to ${app};
alter table toegang.gezin enable row level security;
alter table toegang.meekijken enable row level security;
create policy zicht on toegang.gezin using (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and (school_id = any ((select platform.hele_scholen_in_zicht())::int[])
    or leerling_id in (select leerling_id from leerlingen.leerlingstand)));
create policy zicht on toegang.meekijken using (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and (school_id = any ((select platform.hele_scholen_in_zicht())::int[])
    or leerling_id in (select leerling_id from leerlingen.leerlingstand)));

-- De poort vraagt dit voordat er een zicht is; zij krijgt niet meer dan wat zij nodig heeft om te antwoorden.
create function toegang.gezin_van(wie int, dag date)
returns table (leerling_id bigint, school_id int, functie text, gezag text, vanaf date, geboortedatum date,
  meekijken boolean)
language sql stable security definer set search_path = toegang as $$
  select g.leerling_id, g.school_id, g.functie, coalesce(g.gezag, '-'), g.vanaf, l.geboortedatum,
    coalesce((select m.mag from meekijken m where m.leerling_id = g.leerling_id and m.ouder_id = wie
      order by m.id desc limit 1), false)
  from gezin g join leerlingen.leerlingstand l on l.leerling_id = g.leerling_id
  where g.account_id = wie and g.vanaf <= dag and (g.tot is null or g.tot >= dag)
    and g.gezag is distinct from 'ONBEKEND'
    and not exists (select from gezin later where later.account_id = g.account_id
      and later.leerling_id = g.leerling_id and later.id > g.id)
  order by g.leerling_id
$$;

-- Of iemand van een gezin is, zonder te zeggen van welk: wie dat is, krijgt de link van een uitnodiging alleen per mail.
create function toegang.is_gezin(wie int) returns boolean
language sql stable security definer set search_path = toegang as $$
  select exists (select from gezin where account_id = wie)
$$;

-- Zolang er iets van een leerling is, mogen ouders en leerling het zien; daarna gaat ook weg wie zij waren.
update bewaring.categorie set tabellen = '{toegang.meekijken,toegang.gezin}' || tabellen where code = 'verzuim';

-- Wie zonder betrekking toch naar een leerling moest kijken: met een reden, tot een tijdstip, en daarna een oordeel van
-- wie de school leidt. Alleen toegevoegd.
create table toegang.noodtoegang (
  id int generated always as identity primary key,
  account_id int not null references toegang.account,
  functie text not null,
  school_id int not null references scholen.school,
  leerling_id bigint not null references leerlingen.leerling,
  reden text not null check (length(reden) between 1 and 500),
  vanaf timestamptz not null,
  tot timestamptz not null check (tot > vanaf),
  sleutel text not null unique check (length(sleutel) <= 100)
);
create index on toegang.noodtoegang (account_id, tot);
create index on toegang.noodtoegang (school_id, id);

create table toegang.noodoordeel (
  id int generated always as identity primary key,
  noodtoegang_id int not null unique references toegang.noodtoegang on delete cascade,
  school_id int not null references scholen.school,
  account_id int not null references toegang.account,
  terecht boolean not null,
  toelichting text not null check (length(toelichting) between 1 and 500),
  vastgelegd_op timestamptz not null
);

grant select, insert on toegang.noodtoegang, toegang.noodoordeel to ${app};
alter table toegang.noodtoegang enable row level security;
alter table toegang.noodoordeel enable row level security;
create policy zicht on toegang.noodtoegang using (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and (school_id = any ((select platform.hele_scholen_in_zicht())::int[])
    or leerling_id in (select leerling_id from leerlingen.leerlingstand)));
create policy zicht on toegang.noodoordeel using (
  school_id = any ((select platform.hele_scholen_in_zicht())::int[]));

-- De poort vraagt dit voordat er een zicht is; zij krijgt niet meer dan nummers.
create function toegang.noodtoegang_van(wie int, nu timestamptz)
returns table (leerling_id bigint, school_id int, functie text, vanaf timestamptz)
language sql stable security definer set search_path = toegang as $$
  select n.leerling_id, n.school_id, n.functie, n.vanaf from noodtoegang n
  where n.account_id = wie and n.vanaf <= nu and n.tot > nu
$$;

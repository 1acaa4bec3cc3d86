-- Hoe iemand inlogt. Alles hier wordt alleen toegevoegd; over geen leerling staat er iets in.
--
-- totp            het geheim van iemands authenticator, verzegeld met de hoofdsleutel; de laatste rij geldt, en zonder
--                 geheim heeft iemand er geen meer
-- totpgebruik     welke code is gebruikt; twee keer dezelfde kan niet
-- herstelcode     codes voor wie zijn telefoon kwijt is, als afdruk; de laatste reeks geldt, elke code één keer
-- passkey         de openbare kant van een passkey; het geheim verlaat het toestel van zijn eigenaar niet
-- uitnodiging     wie met welk doel een eigen begin mag maken; het woord uit de link staat er als afdruk, en verzegeld
--                 zolang de mail nog weg moet. Dezelfde tafel is er voor wie later op een andere manier binnenkomt: doel
--                 zegt waarvoor, en zonder account zegt voor welke rij van dat doel
-- inlogpoging     elke poging. Het getypte adres en de plek staan er als afdruk met een sleutel: wie de databank
--                 heeft, heeft ze niet. account_id alleen als er zo'n account is
-- koppeling       wie iemand bij een andere inlogdienst is

create table toegang.totp (
  id int generated always as identity primary key,
  account_id int not null references toegang.account,
  geheim bytea,
  vastgelegd_op timestamptz not null
);
create index on toegang.totp (account_id, id desc);

create table toegang.totpgebruik (
  totp_id int not null references toegang.totp,
  stap bigint not null,
  gebruikt_op timestamptz not null,
  primary key (totp_id, stap)
);

create table toegang.herstelcode (
  id int generated always as identity primary key,
  account_id int not null references toegang.account,
  reeks int not null,
  afdruk bytea not null,
  gemaakt_op timestamptz not null
);
create index on toegang.herstelcode (account_id, reeks desc);

create table toegang.herstelgebruik (
  herstelcode_id int primary key references toegang.herstelcode,
  gebruikt_op timestamptz not null
);

-- Het woord waaronder een toestel weet van wie een passkey is.
create table toegang.passkeyhouder (
  account_id int primary key references toegang.account,
  houder bytea not null unique
);

create table toegang.passkey (
  id int generated always as identity primary key,
  account_id int not null references toegang.account,
  houder bytea not null references toegang.passkeyhouder (houder),
  kenmerk bytea not null unique,
  sleutel bytea not null,
  teller bigint not null,
  vervoer text[] not null,
  kan_bewaard boolean not null,
  attest bytea not null,
  client bytea not null,
  naam text not null check (length(naam) between 1 and 60),
  gemaakt_op timestamptz not null
);
create index on toegang.passkey (account_id);
create index on toegang.passkey (houder);

create table toegang.passkeygebruik (
  id bigint generated always as identity primary key,
  passkey_id int not null references toegang.passkey,
  teller bigint not null,
  is_bewaard boolean not null,
  gebruikt_op timestamptz not null
);
create index on toegang.passkeygebruik (passkey_id, id desc);

create table toegang.passkeyeinde (
  passkey_id int primary key references toegang.passkey,
  op timestamptz not null
);

create table toegang.uitnodiging (
  id int generated always as identity primary key,
  doel text not null check (doel ~ '^[A-Z_]{3,40}$'),
  account_id int references toegang.account,
  voor bigint,
  afdruk bytea not null unique,
  verzegeld bytea not null,
  door_id int references toegang.account,
  gemaakt_op timestamptz not null,
  geldig_tot timestamptz not null check (geldig_tot > gemaakt_op),
  check ((account_id is null) = (voor is not null))
);
create index on toegang.uitnodiging (account_id, id desc);

create table toegang.uitnodigingeinde (
  uitnodiging_id int primary key references toegang.uitnodiging,
  hoe text not null check (hoe in ('AANVAARD', 'INGETROKKEN', 'VERVANGEN')),
  door_id int references toegang.account,
  op timestamptz not null
);

create table toegang.inlogpoging (
  id bigint generated always as identity primary key,
  account_id int references toegang.account,
  wie bytea not null,
  waar bytea not null,
  middel text not null check (middel in ('WACHTWOORD', 'CODE', 'HERSTELCODE', 'PASSKEY', 'OIDC', 'BEVESTIGING')),
  gelukt boolean not null,
  op timestamptz not null
);
create index on toegang.inlogpoging (wie, id desc);
create index on toegang.inlogpoging (waar, op desc);
create index on toegang.inlogpoging (account_id, id desc);

create table toegang.koppeling (
  id int generated always as identity primary key,
  account_id int not null references toegang.account,
  uitgever text not null,
  onderwerp text not null,
  gemaakt_op timestamptz not null,
  unique (uitgever, onderwerp)
);

grant select, insert on toegang.totp, toegang.totpgebruik, toegang.herstelcode, toegang.herstelgebruik,
  toegang.passkeyhouder, toegang.passkey, toegang.passkeygebruik, toegang.passkeyeinde, toegang.uitnodiging, toegang.uitnodigingeinde,
  toegang.inlogpoging, toegang.koppeling to ${app};

-- De uitnodiging gaat weg zoals elk bericht.
alter table herinneringen.bericht drop constraint bericht_soort_check;
alter table herinneringen.bericht add constraint bericht_soort_check
  check (soort in ('toegewezen', 'vooraf', 'op_de_dag', 'te_laat', 'dagbericht', 'uitnodiging'));

-- Hoe lang pogingen blijven staan.
insert into bewaring.categorie values
  ('inlogpoging', 7, '1 year', 'gebruik', 'oud', 'Eigen keuze: een schooljaar lang is na te gaan of iemand het probeerde. '
    'Van wie en vanwaar staat er alleen als afdruk.', '{toegang.inlogpoging}');

-- Wat er van leveringen, berichten en pogingen om in te loggen te oud is; van pogingen is elke dag één ding. Een school waar iemand wordt vastgehouden, houdt haar bestanden.
create or replace function bewaring.due_old(welke text, dag date, welk bigint default null)
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
  union all
  select null, p.dag - date '2000-01-01', p.rijen
  from (select (op at time zone 'Europe/Amsterdam')::date as dag, count(*) as rijen from toegang.inlogpoging
    where welke = 'inlogpoging' group by 1) p, bewaring.categorie c
  where c.code = welke and (welk is null or p.dag = date '2000-01-01' + welk::int)
    and (p.dag + c.termijn)::date < due_old.dag
  order by 1, 2
$$;

-- Wist een levering, een bericht of een dag met pogingen die te oud is.
create or replace function bewaring.erase_old(ding bigint, welke text, ronde bigint, dag date, moment timestamptz) returns bigint
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
  elsif welke = 'inlogpoging' then
    delete from toegang.inlogpoging
      where (op at time zone 'Europe/Amsterdam')::date = date '2000-01-01' + erase_old.ding::int;
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

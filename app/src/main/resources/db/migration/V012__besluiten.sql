-- Wat een school of haar samenwerkingsverband zelf kiest waar het protocol ruimte laat. Alleen toegevoegd: een besluit
-- wordt gevolgd door een ander, of eindigt door een besluit van soort EINDE.
--
-- school_id   leeg: voor alle scholen met dit protocol, door hun samenwerkingsverband
-- adres       wat er wordt gekozen: de naam van een instelling of rol, of het adres van een waarde of trede
-- keuze       een optie, een getal, uit of aan, hoe de rol hier heet, of wiens werk het is
-- beeindigt   het besluit dat vanaf deze dag niet meer geldt
-- sleutel     van het formulier waarmee het werd vastgelegd: wie het twee keer verstuurt, besluit één keer
-- account_id  wie het vastlegde; door zegt het in woorden, zoals het toen was
create table scholen.besluit (
  id int generated always as identity primary key,
  school_id int references scholen.school,
  protocol text not null,
  soort text not null check (soort in ('INSTELLING', 'WAARDE', 'TREDE', 'NAAM', 'FUNCTIE', 'EINDE')),
  adres text not null check (length(adres) <= 200),
  keuze text not null check (length(keuze) <= 200),
  vanaf date not null,
  beeindigt int unique references scholen.besluit,
  reden text not null check (length(reden) between 1 and 500),
  sleutel text not null unique check (length(sleutel) <= 100),
  door text not null,
  account_id int not null,
  vastgelegd_op timestamptz not null,
  check ((soort = 'EINDE') = (beeindigt is not null))
);
create index on scholen.besluit (school_id, id);

grant select, insert on scholen.besluit to ${app};

-- Lezen mag ieder, want ieder wordt ermee beoordeeld en er staat niets in over een leerling. Een besluit neemt alleen wie
-- de hele school ziet; voor alle scholen alleen wie ze alle ziet.
alter table scholen.besluit enable row level security;
create policy lezen on scholen.besluit for select using (true);
create policy zicht on scholen.besluit for insert with check (
  (select platform.klassen_in_zicht()) is null
  and case when school_id is not null then school_id = any ((select platform.scholen_in_zicht())::int[])
    else exists (select from scholen.school s where s.protocol = besluit.protocol)
      and not exists (select from scholen.school s where s.protocol = besluit.protocol
        and s.id <> all ((select platform.scholen_in_zicht())::int[])) end);

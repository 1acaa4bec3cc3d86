-- Scholen: in welke gemeente, met welk protocol, welke kalender en welke eigen laag.

create schema scholen;
grant usage on schema scholen to ${app};

create table scholen.gemeente (
  id int generated always as identity primary key,
  naam text not null unique
);

create table scholen.school (
  id int generated always as identity primary key,
  code text not null unique check (code ~ '^[a-z0-9-]{1,40}$'),
  naam text not null,
  gemeente_id int not null references scholen.gemeente,
  protocol text not null,
  kalender text not null,
  laag text,
  -- Levert de school alleen wie er niet was? Dan was wie in geen rij staat aanwezig, tot de laatste dag met rijen (D-07).
  aanwezig_zonder_rij boolean not null default true
);

grant select, insert on scholen.gemeente, scholen.school to ${app};

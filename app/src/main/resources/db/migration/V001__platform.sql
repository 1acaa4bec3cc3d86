-- Wat elke andere migratie gebruikt: welke scholen en klassen de lopende transactie mag zien, sessies en geplande taken.
-- ${app} is de rol van de toepassing: zij bezit niets en kan niets omzeilen.

create schema platform;
grant usage on schema platform to ${app};

-- Buiten een zicht ziet de toepassing geen school.
create function platform.scholen_in_zicht() returns int[] language sql stable as $$
  select coalesce(nullif(current_setting('verzuimregie.scholen', true), ''), '{}')::int[]
$$;

-- null: alle klassen van die scholen.
create function platform.klassen_in_zicht() returns int[] language sql stable as $$
  select nullif(coalesce(nullif(current_setting('verzuimregie.klassen', true), ''), '{}'), 'alle')::int[]
$$;

-- Instellingen van het systeem zelf, zoals de dag waarop de demo stilstaat.
create table platform.instelling (
  naam text primary key,
  waarde text not null
);
grant select, insert, update on platform.instelling to ${app};

create table platform.spring_session (
  primary_id char(36) primary key,
  session_id char(36) not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create index on platform.spring_session (expiry_time);
create index on platform.spring_session (principal_name);

create table platform.spring_session_attributes (
  session_primary_id char(36) not null references platform.spring_session on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);

create table platform.scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  state text,
  primary key (task_name, task_instance)
);
create index on platform.scheduled_tasks (execution_time);
create index on platform.scheduled_tasks (last_heartbeat);

grant select, insert, update, delete on platform.spring_session, platform.spring_session_attributes,
  platform.scheduled_tasks to ${app};

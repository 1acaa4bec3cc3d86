-- Wat een eerdere levering van dezelfde soort vastlegde en nu niet meer in het bestand staat.
--
-- levering.vorm         welke soort bestanden het waren; leeg: van voor deze kolom, of alleen herstelde regels
-- bevinding.terug       iemand koos om deze les terug te nemen; tot het inlezen is dat een keuze en geen feit

alter table leveringen.levering add column vorm text not null default '';
create index on leveringen.levering (school_id, vorm) where vorm <> '';

alter table leveringen.bevinding drop constraint bevinding_soort_check;
alter table leveringen.bevinding add constraint bevinding_soort_check check (soort in ('geweigerd', 'botsing', 'wacht',
  'opmerking', 'code', 'nieuw_signaal', 'vervallen_signaal', 'mentor', 'verdwenen'));
alter table leveringen.bevinding add column registratie_id bigint references registraties.registratie;
alter table leveringen.bevinding add column terug boolean not null default false;
alter table leveringen.bevinding add check (registratie_id is not null or not terug);
create index on leveringen.bevinding (registratie_id) where registratie_id is not null;
grant update (terug) on leveringen.bevinding to ${app};

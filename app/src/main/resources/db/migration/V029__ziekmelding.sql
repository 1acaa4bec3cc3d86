-- Wie belt dat een leerling ziek of weer beter is, doet iets: een feit van de zaak, naast wat er in lessen is vastgelegd.
alter table zaken.zaakfeit drop constraint zaakfeit_soort_check;
alter table zaken.zaakfeit add constraint zaakfeit_soort_check check (soort in ('afronding', 'overslag', 'overname',
  'vrijgave', 'toestemming', 'regiebesluit', 'markering', 'afspraak', 'afspraakeinde', 'start', 'verzending',
  'melding', 'meldingstand', 'verstrekking', 'ziekmelding', 'betermelding', 'intrekking'));
create index on zaken.zaakfeit (school_id, datum) where soort in ('ziekmelding', 'betermelding');

-- Afgeleid: een ziekmelding reikt verder dan de school leverde. Dan telt zij mee tot en met bekend_tot, en een volgende
-- levering kan iets veranderen, ook als er van deze leerling geen rij bij komt.
alter table beoordelingen.beoordeling add column geleverd_tot date, add column bekend_tot date;

-- Tot en met welke dag een school op een moment iets had vastgelegd; over een leerling zegt dit niets.
create function registraties.geregistreerd_op(school int, moment timestamptz) returns date
language sql stable security definer set search_path = registraties as $$
  select max(datum) from registraties.registratie
  where school_id = school and vastgelegd_op <= moment
    and datum <= (moment at time zone 'Europe/Amsterdam')::date and school = any (platform.scholen_in_zicht())
$$;

-- In welke lessen een leerling van een dag af wordt verwacht: een opbouwrooster, of minder onderwijstijd (Variawet).
-- Een ander einde of andere lessen is een rij die een eerdere vervangt; een intrekking neemt haar weg.
alter table zaken.zaakfeit drop constraint zaakfeit_soort_check;
alter table zaken.zaakfeit add constraint zaakfeit_soort_check check (soort in ('afronding', 'overslag', 'overname',
  'vrijgave', 'toestemming', 'regiebesluit', 'markering', 'afspraak', 'afspraakeinde', 'start', 'verzending',
  'melding', 'meldingstand', 'verstrekking', 'ziekmelding', 'betermelding', 'verlof', 'notitie', 'aangepastrooster',
  'intrekking'));
alter table zaken.zaakfeit drop constraint zaakfeit_check;
alter table zaken.zaakfeit add constraint zaakfeit_check check (case soort when 'intrekking' then vervangt is not null
  when 'aangepastrooster' then true else vervangt is null end);

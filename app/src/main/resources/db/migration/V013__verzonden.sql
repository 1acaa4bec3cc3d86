-- Een brief die bij een taak hoort is verstuurd, of niet en waarom; een melding is verzonden, en daar werd iets van.
-- Ook dat zijn feiten van een zaak, en zij worden alleen toegevoegd. De dag van een melding is het einde van haar
-- periode.
alter table zaken.zaakfeit drop constraint zaakfeit_soort_check;
alter table zaken.zaakfeit add constraint zaakfeit_soort_check check (soort in ('afronding', 'overslag', 'overname',
  'vrijgave', 'toestemming', 'regiebesluit', 'markering', 'afspraak', 'afspraakeinde', 'start', 'verzending',
  'melding', 'meldingstand', 'intrekking'));

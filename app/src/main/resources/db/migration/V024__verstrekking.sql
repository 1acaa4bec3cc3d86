-- Wat de school verliet bij een taak: welke velden, aan wie en op welke grond, zoals iemand het zag voordat het wegging.
-- Het is een feit van een zaak; wat er in de velden stond, staat hier niet.
alter table zaken.zaakfeit drop constraint zaakfeit_soort_check;
alter table zaken.zaakfeit add constraint zaakfeit_soort_check check (soort in ('afronding', 'overslag', 'overname',
  'vrijgave', 'toestemming', 'regiebesluit', 'markering', 'afspraak', 'afspraakeinde', 'start', 'verzending',
  'melding', 'meldingstand', 'verstrekking', 'intrekking'));

-- Wie met iemand belde of sprak zonder dat een taak erom vroeg, legt dat vast als notitie: een feit van de zaak.
alter table zaken.zaakfeit drop constraint zaakfeit_soort_check;
alter table zaken.zaakfeit add constraint zaakfeit_soort_check check (soort in ('afronding', 'overslag', 'overname',
  'vrijgave', 'toestemming', 'regiebesluit', 'markering', 'afspraak', 'afspraakeinde', 'start', 'verzending',
  'melding', 'meldingstand', 'verstrekking', 'ziekmelding', 'betermelding', 'verlof', 'notitie',
  'intrekking'));

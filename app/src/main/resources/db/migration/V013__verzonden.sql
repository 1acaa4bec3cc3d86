-- Een brief die bij een taak hoort, is verstuurd, of niet en waarom: ook dat is een feit, en wordt alleen toegevoegd.
alter table zaken.zaakfeit drop constraint zaakfeit_soort_check;
alter table zaken.zaakfeit add constraint zaakfeit_soort_check check (soort in ('afronding', 'overslag', 'overname',
  'vrijgave', 'toestemming', 'regiebesluit', 'markering', 'afspraak', 'afspraakeinde', 'start', 'verzending',
  'intrekking'));

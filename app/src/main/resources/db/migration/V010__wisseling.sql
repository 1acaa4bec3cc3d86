-- Wat er na een signaal gebeurde, en waar niets meer gebeurt.
--
-- opgevolgd   uit het signaal kwam een taak die open staat, is gedaan of met een reden is overgeslagen
-- stil_sinds  de zaak is open, en sinds deze dag vraagt niets meer iets van iemand
alter table beoordelingen.signaal add column opgevolgd boolean not null default false;
alter table beoordelingen.beoordeling
  add column stil_sinds date,
  add column stil_omdat text,
  add check ((stil_sinds is null) = (stil_omdat is null));

-- Wat er al stond, wordt bij de eerste ochtendronde opnieuw beoordeeld.
update beoordelingen.beoordeling set zaak_volgend_op = date '2000-01-01';

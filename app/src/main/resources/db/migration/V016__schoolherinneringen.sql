-- Ook taken van de school als geheel gaan in de berichten; zij hebben geen leerling.
alter table herinneringen.toewijzing alter column leerling_id drop not null;
alter table herinneringen.aanzegging alter column leerling_id drop not null;
alter table herinneringen.toewijzing drop constraint toewijzing_leerling_id_kenmerk_beurt_key;
alter table herinneringen.toewijzing
  add constraint toewijzing_beurt_key unique nulls not distinct (leerling_id, kenmerk, beurt, school_id);

drop policy zicht on herinneringen.toewijzing;
drop policy zicht on herinneringen.aanzegging;
create policy zicht on herinneringen.toewijzing using (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and ((select platform.klassen_in_zicht()) is null or leerling_id is null
    or leerling_id in (select leerling_id from leerlingen.leerlingstand)));
create policy zicht on herinneringen.aanzegging using (
  school_id = any ((select platform.scholen_in_zicht())::int[])
  and ((select platform.klassen_in_zicht()) is null or leerling_id is null
    or leerling_id in (select leerling_id from leerlingen.leerlingstand)));

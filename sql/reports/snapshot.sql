-- The organisation and the run that published this snapshot: one row. Older warehouses number their schema.
select
  o.organization_code,
  o.name_zh,
  o.name_en,
  o.time_zone,
  r.run_id,
  epoch_ms(r.data_as_of) as data_as_of_ms,
  r.schema_version::varchar as schema_version,
  r.horizon_xid::varchar as horizon_xid,
  r.system_identifier::varchar as system_identifier
from meta_organization as o
cross join meta_run as r
order by r.finished_at desc
limit 1

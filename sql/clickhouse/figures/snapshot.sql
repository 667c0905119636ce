-- The organisation and the run that published this snapshot: one row. Older warehouses number their schema.
select
  o.organization_code as organization_code,
  o.name_zh as name_zh,
  o.name_en as name_en,
  o.time_zone as time_zone,
  r.run_id as run_id,
  toUnixTimestamp64Milli(r.data_as_of) as data_as_of_ms,
  r.schema_version as schema_version,
  r.horizon_xid as horizon_xid,
  r.system_identifier as system_identifier
from meta_organization as o
inner join meta_run as r on r.organization_code = o.organization_code
where o.organization_code = {organization:String}
order by r.finished_at desc
limit 1

-- Grain: kind of import x reason: rows refused by the imports that no later import of the same file followed.
select
  i.kind as kind,
  r.reason as reason,
  sum(r.refused_rows) as refused_rows
from fct_import_refusal as r
inner join fct_import as i on i.organization_code = r.organization_code and i.import_key = r.import_key
where r.organization_code = {organization:String} and i.is_current
group by i.kind, r.reason
order by i.kind, refused_rows desc, r.reason

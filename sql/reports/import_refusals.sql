-- Grain: kind of import x reason: rows refused by the imports that no later import of the same file followed.
select
  i.kind,
  r.reason,
  sum(r.refused_rows)::bigint as refused_rows
from fct_import_refusal as r
inner join fct_import as i on i.import_key = r.import_key
where i.is_current
group by i.kind, r.reason
order by i.kind, refused_rows desc, r.reason

-- Grain: one adopted version of a regime with its text, out of which the rules are read.
select
  g.regime_key as regime_key,
  g.regime_code as regime_code,
  g.version as version,
  t.content as content
from dim_regime as g
inner join ref_regime as t on t.organization_code = g.organization_code and t.regime_key = g.regime_key
where g.organization_code = {organization:String}
order by g.regime_key

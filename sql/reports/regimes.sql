-- Grain: one adopted version of a regime with its text, out of which the rules are read.
select
  g.regime_key,
  g.regime_code,
  g.version,
  t.content
from dim_regime as g
inner join ref_regime as t on t.regime_key = g.regime_key
order by g.regime_key

-- Grain: one purpose with the regime version in force.
select
  purpose,
  regime_key
from ref_regime_adoption
order by purpose

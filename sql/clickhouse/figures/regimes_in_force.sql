-- Grain: one purpose with the regime version in force.
select
  a.purpose as purpose,
  a.regime_key as regime_key
from ref_regime_adoption as a
where a.organization_code = {organization:String}
order by a.purpose

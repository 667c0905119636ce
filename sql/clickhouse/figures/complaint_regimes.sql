-- Grain: regime version under which complaints of the review were taken in.
select
  g.regime_key as regime_key,
  g.title_zh as title_zh,
  g.title_en as title_en
from fct_complaint as c
inner join dim_date as d on d.organization_code = c.organization_code and d.date_key = c.received_date_key
inner join dim_regime as g on g.organization_code = c.organization_code and g.regime_key = c.regime_key
where c.organization_code = {organization:String} and d.month between {first_month:String} and {last_month:String}
group by g.regime_key, g.title_zh, g.title_en
order by g.regime_key

-- Grain: regime version under which complaints of the review were taken in.
select
  g.regime_key,
  g.title_zh,
  g.title_en
from fct_complaint as c
inner join dim_date as d on d.date_key = c.received_date_key
inner join dim_regime as g on g.regime_key = c.regime_key
where d.month between $first_month and $last_month
group by g.regime_key, g.title_zh, g.title_en
order by g.regime_key

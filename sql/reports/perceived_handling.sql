-- Grain: one regime and what complainants said of the handling, over the complaints received in the months.
select
  c.regime_key,
  c.verdict,
  c.time_acceptable,
  count(*) as complaints
from fct_complaint as c
inner join dim_date as d on d.date_key = c.received_date_key
where d.month between $first_month and $last_month and (c.verdict is not null or c.time_acceptable is not null)
group by c.regime_key, c.verdict, c.time_acceptable
order by c.regime_key, c.verdict, c.time_acceptable

-- Grain: one regime and what complainants said of the handling, over the complaints received in the months.
select
  c.regime_key as regime_key,
  c.verdict as verdict,
  c.time_acceptable as time_acceptable,
  count() as complaints
from fct_complaint as c
inner join dim_date as d on d.organization_code = c.organization_code and d.date_key = c.received_date_key
where c.organization_code = {organization:String} and d.month between {first_month:String} and {last_month:String} and (c.verdict is not null or c.time_acceptable is not null)
group by c.regime_key, c.verdict, c.time_acceptable
order by c.regime_key, c.verdict, c.time_acceptable

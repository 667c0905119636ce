-- Grain: topic x competitor of information beside surveys and complaints; competitor 0 is none.
select
  i.topic,
  i.competitor_key,
  c.competitor_code as competitor,
  c.name_zh,
  c.name_en,
  count(*)::bigint as pieces,
  count(*) filter (where i.sense = 'satisfied')::bigint as satisfied,
  count(*) filter (where i.sense = 'dissatisfied')::bigint as dissatisfied
from fct_information as i
inner join dim_competitor as c on c.competitor_key = i.competitor_key
inner join dim_date as t on t.date_key = i.collected_date_key
where t.month between $first_month and $last_month
group by i.topic, i.competitor_key, c.competitor_code, c.name_zh, c.name_en
order by i.topic, i.competitor_key

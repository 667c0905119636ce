-- Grain: topic x competitor of information beside surveys and complaints; competitor 0 is none.
select
  i.topic as topic,
  i.competitor_key as competitor_key,
  c.competitor_code as competitor,
  c.name_zh as name_zh,
  c.name_en as name_en,
  toInt64(count()) as pieces,
  toInt64(countIf(i.sense = 'satisfied')) as satisfied,
  toInt64(countIf(i.sense = 'dissatisfied')) as dissatisfied
from fct_information as i
inner join dim_competitor as c on c.organization_code = i.organization_code and c.competitor_key = i.competitor_key
inner join dim_date as t on t.organization_code = i.organization_code and t.date_key = i.collected_date_key
where i.organization_code = {organization:String} and t.month between {first_month:String} and {last_month:String}
group by i.topic, i.competitor_key, c.competitor_code, c.name_zh, c.name_en
order by i.topic, i.competitor_key

-- Grain: item (0 is the whole form) of one round: customers' comments, those beside ratings that do not count as satisfied, and whether the item asks for expectations.
select
  coalesce(c.item_key, 0) as item_key,
  coalesce(i.item_code, '') as item_code,
  coalesce(i.name_zh, '') as item_zh,
  coalesce(i.name_en, '') as item_en,
  coalesce(i.topic = $expectation_topic, false) as expectation,
  count(*) as comments,
  count(*) filter (f.satisfied = 0) as dissatisfied
from fct_comment as c
left join dim_item as i on i.item_key = c.item_key
left join fct_rating as f on f.round_key = $round_key and f.response_key = c.response_key and f.item_key = c.item_key
where c.round_key = $round_key and c.rating_kind = $surveyed
group by c.item_key, i.item_code, i.name_zh, i.name_en, i.topic, i.position
order by comments desc, i.position nulls last, item_key

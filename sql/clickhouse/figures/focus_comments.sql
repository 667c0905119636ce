-- Grain: item (0 is the whole form) of one round: customers' comments, those beside ratings that count as dissatisfied, and whether the item asks for expectations.
select
  coalesce(c.item_key, 0) as item_key,
  coalesce(i.item_code, '') as item_code,
  coalesce(i.name_zh, '') as item_zh,
  coalesce(i.name_en, '') as item_en,
  coalesce(i.topic = {expectation_topic:String}, false)::Bool as expectation,
  toInt64(count()) as comments,
  toInt64(countIf(l.dissatisfied = 1)) as dissatisfied
from fct_comment as c
left join dim_item as i on i.organization_code = c.organization_code and i.item_key = c.item_key
left join (
  select response_key, item_key, level from fct_rating where organization_code = {organization:String} and round_key = {round_key:Int32}
) as f on f.response_key = c.response_key and f.item_key = c.item_key
left join dim_round as r on r.organization_code = c.organization_code and r.round_key = c.round_key
left join ref_level as l on l.organization_code = r.organization_code and l.questionnaire_key = r.questionnaire_key and l.level = f.level
where c.organization_code = {organization:String} and c.round_key = {round_key:Int32} and c.rating_kind = {surveyed:Int8}
group by c.item_key, i.item_code, i.name_zh, i.name_en, i.topic, i.position
order by comments desc, i.position nulls last, item_key
settings join_use_nulls = 1

-- Grain: one item of a round that asked employees.
select
  r.round_key as round_key,
  i.item_key as item_key,
  i.item_code as item_code,
  i.name_zh as item_zh,
  i.name_en as item_en,
  i.topic as topic,
  sum(m.ratings) as ratings,
  sum(m.points) as points,
  sum(m.best_points) as best_points,
  sum(m.satisfied) as satisfied
from mart_rating_by_round as m
inner join dim_round as r on r.organization_code = m.organization_code and r.round_key = m.round_key
inner join dim_item as i on i.organization_code = m.organization_code and i.item_key = m.item_key
where
  m.organization_code = {organization:String} and r.survey_kind = {survey_kind:String} and r.position between {first_position:Int32} and {last_position:Int32}
  and m.rating_kind = {surveyed:Int32}
group by r.round_key, r.position, i.item_key, i.item_code, i.name_zh, i.name_en, i.topic, i.position
order by r.position, i.position, i.item_key

-- Grain: part (self-rated, surveyed) x item x level that does not count as satisfied. total_ratings is over all levels of the part's item.
with rated as (
  select
    m.rating_kind,
    m.item_key,
    m.level,
    r.questionnaire_key,
    sum(m.ratings)::bigint as ratings
  from mart_rating_by_round as m
  inner join dim_round as r on r.round_key = m.round_key
  where
    r.survey_kind = $survey_kind and r.position between $first_position and $last_position
    and m.rating_kind in ($self, $surveyed)
  group by m.rating_kind, m.item_key, m.level, r.questionnaire_key
),

totals as (
  select
    rating_kind,
    item_key,
    sum(ratings)::bigint as total_ratings
  from rated
  group by rating_kind, item_key
)

select
  t.rating_kind,
  i.item_key,
  i.item_code,
  i.name_zh as item_zh,
  i.name_en as item_en,
  d.name_zh as department_zh,
  d.name_en as department_en,
  l.level_code,
  sum(r.ratings)::bigint as ratings,
  t.total_ratings
from rated as r
inner join ref_level as l on l.questionnaire_key = r.questionnaire_key and l.level = r.level
inner join totals as t on t.rating_kind = r.rating_kind and t.item_key = r.item_key
inner join dim_item as i on i.item_key = r.item_key
left join dim_department as d on d.department_key = i.department_key
where l.satisfied = 0
group by
  t.rating_kind, i.item_key, i.item_code, i.name_zh, i.name_en, i.position, d.name_zh, d.name_en, l.level_code, t.total_ratings
order by t.rating_kind, i.position, i.item_key, l.level_code

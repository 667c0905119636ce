-- Grain: one comment on an item that its writer rated at a level that counts as dissatisfied: the stated causes, but those that were erased. Newest first.
select
  f.rating_kind,
  i.name_zh as item_zh,
  i.name_en as item_en,
  l.name_zh as level_zh,
  l.name_en as level_en,
  c.comment
from fct_comment as c
inner join fct_rating as f on f.response_key = c.response_key and f.item_key = c.item_key
inner join dim_round as r on r.round_key = c.round_key
inner join dim_item as i on i.item_key = f.item_key
inner join ref_level as l on l.questionnaire_key = r.questionnaire_key and l.level = f.level
where
  r.survey_kind = $survey_kind and r.position between $first_position and $last_position
  and f.rating_kind in ($self, $surveyed)
  and l.dissatisfied = 1
  and c.comment <> ''
order by f.date_key desc, c.response_key, i.position
limit $most

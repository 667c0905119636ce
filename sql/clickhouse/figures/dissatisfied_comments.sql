-- Grain: one comment on an item that its writer rated at a level that counts as dissatisfied: the stated causes, but those that were erased. Newest first.
select
  f.rating_kind as rating_kind,
  i.name_zh as item_zh,
  i.name_en as item_en,
  l.name_zh as level_zh,
  l.name_en as level_en,
  c.comment as comment
from fct_comment as c
inner join fct_rating as f on f.organization_code = c.organization_code and f.response_key = c.response_key and f.item_key = c.item_key
inner join dim_round as r on r.organization_code = c.organization_code and r.round_key = c.round_key
inner join dim_item as i on i.organization_code = f.organization_code and i.item_key = f.item_key
inner join ref_level as l on l.organization_code = r.organization_code and l.questionnaire_key = r.questionnaire_key and l.level = f.level
where
  c.organization_code = {organization:String} and f.organization_code = {organization:String} and r.survey_kind = {survey_kind:String} and r.position between {first_position:Int32} and {last_position:Int32}
  and f.rating_kind in ({self:Int8}, {surveyed:Int8})
  and l.dissatisfied = 1
  and c.comment <> ''
order by f.date_key desc, c.response_key, i.position
limit {most:UInt64}

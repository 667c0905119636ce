-- Grain: round x questionnaire version that customers answered about the own company, with the items pooled in it and the points of those that have their own.
with asked as (
  select
    s.questionnaire_key as questionnaire_key,
    arrayStringConcat(arraySort(groupArray(concat(i.item_code, ifNull(concat(' ', toString(s.max_points)), '')))), ', ') as items
  from ref_item_scale as s
  inner join dim_item as i on i.organization_code = s.organization_code and i.item_key = s.item_key
  where s.organization_code = {organization:String} and s.apart = 0
  group by s.questionnaire_key
)

select
  r.round_key as round_key,
  f.questionnaire_key as questionnaire_key,
  a.items as items,
  toInt64(count()) as forms
from fct_response as f
inner join dim_round as r on r.organization_code = f.organization_code and r.round_key = f.round_key
left join asked as a on a.questionnaire_key = f.questionnaire_key
where f.organization_code = {organization:String} and r.survey_kind = {survey_kind:String} and r.position between {first_position:Int32} and {last_position:Int32} and f.rating_kind = {surveyed:Int8} and f.ratings > 0
group by r.round_key, f.questionnaire_key, a.items
order by r.round_key, f.questionnaire_key
settings join_use_nulls = 1

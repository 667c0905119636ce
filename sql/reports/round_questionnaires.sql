-- Grain: round x questionnaire version that customers answered about the own company, with the items pooled in it and the points of those that have their own.
with asked as (
  select s.questionnaire_key, string_agg(i.item_code || coalesce(format(' {:g}', s.max_points::double), ''), ', ' order by i.item_code) as items
  from ref_item_scale as s
  inner join dim_item as i on i.item_key = s.item_key
  where s.apart = 0
  group by s.questionnaire_key
)

select
  r.round_key,
  f.questionnaire_key,
  a.items,
  count(*)::bigint as forms
from fct_response as f
inner join dim_round as r on r.round_key = f.round_key
left join asked as a on a.questionnaire_key = f.questionnaire_key
where r.survey_kind = $survey_kind and r.position between $first_position and $last_position and f.rating_kind = $surveyed and f.ratings > 0
group by r.round_key, f.questionnaire_key, a.items
order by r.round_key, f.questionnaire_key

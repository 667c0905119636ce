-- Grain: part x questionnaire x answer level; what a level is worth stands in the questionnaire's scale.
select
  m.rating_kind as rating_kind,
  r.questionnaire_key as questionnaire_key,
  m.level as level,
  sum(m.ratings) as ratings
from mart_rating_by_round as m
inner join dim_round as r on r.organization_code = m.organization_code and r.round_key = m.round_key
where m.organization_code = {organization:String} and r.survey_kind = {survey_kind:String} and r.position between {first_position:Int32} and {last_position:Int32}
group by m.rating_kind, r.questionnaire_key, m.level
order by m.rating_kind, r.questionnaire_key, m.level

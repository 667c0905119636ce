-- Grain: part x questionnaire x answer level; what a level is worth stands in the questionnaire's scale.
select
  m.rating_kind,
  r.questionnaire_key,
  m.level,
  sum(m.ratings)::bigint as ratings
from mart_rating_by_round as m
inner join dim_round as r on r.round_key = m.round_key
where r.survey_kind = $survey_kind and r.position between $first_position and $last_position
group by m.rating_kind, r.questionnaire_key, m.level
order by m.rating_kind, r.questionnaire_key, m.level

-- Grain: part x answer level.
select
  m.rating_kind,
  l.level_code,
  l.name_zh,
  l.name_en,
  l.points / s.best_points as share_of_best,
  l.satisfied,
  sum(m.ratings)::bigint as ratings
from mart_rating_by_round as m
inner join dim_round as r on r.round_key = m.round_key
inner join ref_level as l on l.questionnaire_key = r.questionnaire_key and l.level = m.level
inner join ref_scale as s on s.questionnaire_key = r.questionnaire_key
where r.survey_kind = $survey_kind and r.position between $first_position and $last_position
group by m.rating_kind, l.level_code, l.name_zh, l.name_en, l.points / s.best_points, l.satisfied
order by m.rating_kind, share_of_best desc, l.level_code

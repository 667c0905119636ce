-- Grain: questionnaire x answer level: what each level is worth and whether it counts as satisfied.
select
  q.questionnaire_code,
  q.version,
  l.name_zh,
  l.name_en,
  l.points,
  s.best_points,
  l.satisfied
from ref_level as l
inner join ref_scale as s on s.questionnaire_key = l.questionnaire_key
inner join dim_questionnaire as q on q.questionnaire_key = l.questionnaire_key
order by q.questionnaire_code, q.version, l.points desc, l.level_code

-- Grain: one survey round, in the order of the periods, with the plan that it was opened by and the approval of its questionnaire.
select
  r.round_key,
  q.questionnaire_code,
  q.version as questionnaire_version,
  q.approved_on as questionnaire_approved_on,
  q.approved_role as questionnaire_approved_role,
  p.survey_plan_code,
  p.title_zh,
  p.title_en,
  p.state,
  p.content_codes,
  p.period_start,
  p.submitted_on,
  p.decided_on,
  p.decided_role,
  p.issued_on,
  p.departments
from dim_round as r
left join dim_questionnaire as q on q.questionnaire_key = r.questionnaire_key
left join dim_survey_plan as p on p.survey_plan_key = r.survey_plan_key
order by r.position, r.round_key

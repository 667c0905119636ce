-- Grain: one survey round, in the order of the periods, with the plan that it was opened by and the approval of its questionnaire.
select
  r.round_key as round_key,
  q.questionnaire_code as questionnaire_code,
  q.version as questionnaire_version,
  q.approved_on as questionnaire_approved_on,
  q.approved_role as questionnaire_approved_role,
  p.survey_plan_code as survey_plan_code,
  p.title_zh as title_zh,
  p.title_en as title_en,
  p.state as state,
  p.content_codes as content_codes,
  p.period_start as period_start,
  p.submitted_on as submitted_on,
  p.decided_on as decided_on,
  p.decided_role as decided_role,
  p.issued_on as issued_on,
  p.departments as departments
from dim_round as r
left join dim_questionnaire as q on q.organization_code = r.organization_code and q.questionnaire_key = r.questionnaire_key
left join dim_survey_plan as p on p.organization_code = r.organization_code and p.survey_plan_key = r.survey_plan_key
where r.organization_code = {organization:String}
order by r.position, r.round_key
settings join_use_nulls = 1

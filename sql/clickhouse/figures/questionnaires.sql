-- Grain: one version of a questionnaire with its scale, which the regime describes.
select
  q.questionnaire_key as questionnaire_key,
  q.questionnaire_code as questionnaire_code,
  q.version as version,
  q.scale_code as scale_code,
  q.regime_key as regime_key
from dim_questionnaire as q
where q.organization_code = {organization:String}
order by q.questionnaire_code, q.version

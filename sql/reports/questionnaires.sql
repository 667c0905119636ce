-- Grain: one version of a questionnaire with its scale, which the regime describes.
select
  questionnaire_key,
  questionnaire_code,
  version,
  scale_code,
  regime_key
from dim_questionnaire
order by questionnaire_code, version

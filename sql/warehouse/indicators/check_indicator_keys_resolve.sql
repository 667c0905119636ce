-- Every value is of a regime version, and of a known department or of the whole organisation.
SELECT indicator_code, period_start FROM fct_indicator WHERE regime_key = -1 OR department_key = -1

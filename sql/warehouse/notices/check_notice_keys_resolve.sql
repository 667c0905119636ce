-- Every notice is of a regime version, and of a known round or of none.
SELECT notice_code FROM fct_notice WHERE regime_key = -1 OR round_key = -1

-- grain: stg_regime: one row an adopted version of a regime; stg_rule: one row an entry of one of its lists
-- keys: regime_key, dense from 1; stg_rule: regime_key, part, position (from 0 in the order of the regime)
-- law: the columns of the ref_ tables are picked out of entry by the models that make them, and stand nowhere else
CREATE TABLE raw.stg_regime AS
SELECT row_number() OVER (ORDER BY regime_code, version)::INTEGER AS regime_key, * REPLACE (rules::JSON AS rules)
FROM raw.regime;

CREATE TABLE raw.stg_rule AS
SELECT regime_key, part, unnest(entries) AS entry, unnest(range(len(entries))) AS position
FROM (
  SELECT regime_key, part, json_extract(rules, '$.' || part)::JSON[] AS entries
  FROM raw.stg_regime
  CROSS JOIN unnest([
    'all_scales', 'targets', 'survey.kinds', 'survey.focus', 'survey.trends', 'survey.grades', 'survey.triggers', 'survey.limits', 'visits.limits', 'complaints.channels', 'complaints.clocks',
    'indicators'
  ]) AS parts (part)
);

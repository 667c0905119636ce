-- grain: one row a target of the organisation for an indicator and its first day
-- keys: indicator_code, valid_from
-- law: it ends where a later one of the same indicator begins
CREATE TABLE ref_indicator_target AS
SELECT indicator AS indicator_code, operator, value::DECIMAL(20, 6) AS value, valid_from, approved_by
FROM raw.indicator_target
ORDER BY indicator, valid_from;

COMMENT ON TABLE ref_indicator_target IS 'Targets of the organisation for operational indicators / 组织为运行指标设定的目标';
COMMENT ON COLUMN ref_indicator_target.indicator_code IS 'Code in the regime, see ref_indicator / 制度中的指标代码，见 ref_indicator';
COMMENT ON COLUMN ref_indicator_target.operator IS 'at-least, more-than, at-most or less-than; unrounded values are compared / at-least 不低于，more-than 超过，at-most 不高于，less-than 低于；比较未舍入的值';
COMMENT ON COLUMN ref_indicator_target.value IS 'Limit in the unit of the indicator / 目标值，单位同指标';
COMMENT ON COLUMN ref_indicator_target.valid_from IS 'First day of validity / 生效日';
COMMENT ON COLUMN ref_indicator_target.approved_by IS 'Who approved it / 批准人';

-- grain: one row an approved target and its time of validity
-- keys: measure, valid_from
-- law: valid_to is not before valid_from
CREATE TABLE ref_target AS
SELECT measure, valid_from, valid_to, value_percent, method, approved_by
FROM raw.target
ORDER BY measure, valid_from;

COMMENT ON TABLE ref_target IS 'Approved targets / 已批准的指标';
COMMENT ON COLUMN ref_target.measure IS 'satisfaction-degree or satisfaction-rate / 指标：satisfaction-degree 满意度，satisfaction-rate 满意率';
COMMENT ON COLUMN ref_target.valid_from IS 'First day of validity / 生效日';
COMMENT ON COLUMN ref_target.valid_to IS 'Last day of validity / 失效日（含）';
COMMENT ON COLUMN ref_target.value_percent IS 'Target in percent, 0 to 100 / 指标值，百分数 0–100';
COMMENT ON COLUMN ref_target.method IS 'Method that set it / 确定方法';
COMMENT ON COLUMN ref_target.approved_by IS 'Who approved it / 批准人';

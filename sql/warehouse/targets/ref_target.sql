-- grain: one row an approved target and its time of validity
-- keys: measure, valid_from
-- law: valid_to is not before valid_from
CREATE TABLE ref_target AS
SELECT
  measure, valid_from, valid_to, value_percent, method, approved_by, state, computed_percent, published_day AS published_on, assessed_day AS assessed_on, suitable, contradicted,
  changed_unapproved, CASE WHEN state = 'proposed' THEN proposed_percent END AS proposed_percent
FROM raw.target
ORDER BY measure, valid_from;

COMMENT ON TABLE ref_target IS 'Approved targets / 已批准的指标';
COMMENT ON COLUMN ref_target.measure IS 'satisfaction-degree or satisfaction-rate / 指标：satisfaction-degree 满意度，satisfaction-rate 满意率';
COMMENT ON COLUMN ref_target.valid_from IS 'First day of validity / 生效日';
COMMENT ON COLUMN ref_target.valid_to IS 'Last day of validity / 失效日（含）';
COMMENT ON COLUMN ref_target.value_percent IS 'Target in percent, 0 to 100 / 指标值，百分数 0–100';
COMMENT ON COLUMN ref_target.method IS 'Method that set it / 确定方法';
COMMENT ON COLUMN ref_target.approved_by IS 'Who approved it / 批准人';
COMMENT ON COLUMN ref_target.state IS 'approved, published, broken-down or unsuitable; proposed or rejected where a change of it was drawn up / 状态：approved 已批准，published 已发布，broken-down 已分解，unsuitable 不适宜；proposed 更改待审批，rejected 更改被退回';
COMMENT ON COLUMN ref_target.computed_percent IS 'What the regime''s method gave for it, percent and unrounded; null where it gave nothing / 按制度方法得出的数值（未舍入）；未能得出则为空';
COMMENT ON COLUMN ref_target.published_on IS 'Day on which the value was made known, in the organisation''s zone; null where it was not / 发布日期（组织所在时区）；未发布则为空';
COMMENT ON COLUMN ref_target.assessed_on IS 'Day on which it was last assessed; null where it was not / 最近一次考核的日期；未考核则为空';
COMMENT ON COLUMN ref_target.suitable IS 'What that assessment said; null without one / 考核结论是否适宜；未考核则为空';
COMMENT ON COLUMN ref_target.contradicted IS 'Whether that assessment names information of customers that contradicts it / 考核是否指出与顾客要求相矛盾的信息';
COMMENT ON COLUMN ref_target.changed_unapproved IS 'Whether its value was set anew without an approval / 数值是否未经批准而更改';
COMMENT ON COLUMN ref_target.proposed_percent IS 'The change that waits for approval, percent; null for none / 待审批的更改值，百分数；没有则为空';

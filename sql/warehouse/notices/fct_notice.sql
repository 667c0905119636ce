-- grain: one row a notice
-- keys: notice_code
-- law: published_on is set exactly where state is published
CREATE TABLE fct_notice AS
SELECT
  notice.code AS notice_code,
  coalesce(regime.regime_key, -1) AS regime_key,
  notice.kind,
  notice.audience,
  CASE WHEN notice.round_id IS NULL THEN 0 ELSE coalesce(round.round_key, -1) END AS round_key,
  notice.prepared_on,
  notice.state,
  notice.due_on,
  notice.published_on,
  notice.way
FROM raw.notice AS notice
LEFT JOIN raw.stg_regime AS regime USING (regime_version_id)
LEFT JOIN raw.stg_round AS round USING (round_id)
ORDER BY notice.prepared_on, notice.code;

COMMENT ON TABLE fct_notice IS 'Notices, care messages and open letters, without their texts / 通知、关怀短信和公开信（不含正文）';
COMMENT ON COLUMN fct_notice.notice_code IS 'Code of the notice / 通知代码';
COMMENT ON COLUMN fct_notice.regime_key IS 'Regime version under which it was prepared / 拟稿时所依据的制度版本';
COMMENT ON COLUMN fct_notice.kind IS 'Code of the notice in the regime / 制度中的通知代码';
COMMENT ON COLUMN fct_notice.audience IS 'customers, departments or public / 对象：customers 客户，departments 部门，public 公众';
COMMENT ON COLUMN fct_notice.round_key IS 'Round that it is about; 0 = none / 所涉及的调查轮次；0 = 无';
COMMENT ON COLUMN fct_notice.prepared_on IS 'Day on which it was prepared, in the organisation''s zone / 拟稿日期（组织所在时区）';
COMMENT ON COLUMN fct_notice.state IS 'prepared, approved or published / 状态：prepared 已拟稿，approved 已批准，published 已发布';
COMMENT ON COLUMN fct_notice.due_on IS 'Last day on which it may go out by the regime; null for none / 制度规定的最迟发布日；无则为空';
COMMENT ON COLUMN fct_notice.published_on IS 'Day on which it went out; null where it did not / 发布日期；未发布则为空';
COMMENT ON COLUMN fct_notice.way IS 'posted, letter, message, mail or newspaper; null where it did not go out / 方式：posted 张贴，letter 信函，message 短信，mail 邮件，newspaper 报刊；未发布则为空';

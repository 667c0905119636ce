-- Written by ./csat scale tables from the published warehouse; a column is added in its model under sql/warehouse.
CREATE TABLE csat.fct_notice (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  notice_code LowCardinality(String) COMMENT 'Code of the notice / 通知代码',
  regime_key Nullable(Int32) COMMENT 'Regime version under which it was prepared / 拟稿时所依据的制度版本',
  kind LowCardinality(Nullable(String)) COMMENT 'Code of the notice in the regime / 制度中的通知代码',
  audience Nullable(String) COMMENT 'customers, departments or public / 对象：customers 客户，departments 部门，public 公众',
  round_key Nullable(Int32) COMMENT 'Round that it is about; 0 = none / 所涉及的调查轮次；0 = 无',
  prepared_on Nullable(Date32) COMMENT 'Day on which it was prepared, in the organisation\'s zone / 拟稿日期（组织所在时区）',
  state LowCardinality(Nullable(String)) COMMENT 'prepared, approved or published / 状态：prepared 已拟稿，approved 已批准，published 已发布',
  due_on Nullable(Date32) COMMENT 'Last day on which it may go out by the regime; null for none / 制度规定的最迟发布日；无则为空',
  published_on Nullable(Date32) COMMENT 'Day on which it went out; null where it did not / 发布日期；未发布则为空',
  way Nullable(String) COMMENT 'posted, letter, message, mail or newspaper; null where it did not go out / 方式：posted 张贴，letter 信函，message 短信，mail 邮件，newspaper 报刊；未发布则为空'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, notice_code)
COMMENT 'Notices, care messages and open letters, without their texts / 通知、关怀短信和公开信（不含正文）';

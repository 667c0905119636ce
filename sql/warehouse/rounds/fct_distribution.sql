-- grain: one row a batch of forms handed out
-- keys: round_key, batch
-- law: forms over the batches of a round are the part of dim_round.forms_sent that was recorded after its opening
CREATE TABLE fct_distribution AS
SELECT
  round.round_key,
  given.batch,
  (year(given.sent_day) * 10000 + month(given.sent_day) * 100 + day(given.sent_day))::INTEGER AS sent_date_key,
  given.forms,
  given.named_forms,
  given.confirmed_forms,
  given.channel AS channel_code,
  coalesce(department.department_key, 0) AS department_key
FROM raw.round_distribution AS given
LEFT JOIN raw.stg_round AS round USING (round_id)
LEFT JOIN raw.stg_department AS department USING (department_id)
ORDER BY round_key, sent_date_key, batch;

COMMENT ON TABLE fct_distribution IS 'Forms handed out, batch by batch / 分批发出的问卷';
COMMENT ON COLUMN fct_distribution.round_key IS 'Round / 调查轮次';
COMMENT ON COLUMN fct_distribution.batch IS 'Code of the batch in its round / 轮次内的批次代码';
COMMENT ON COLUMN fct_distribution.sent_date_key IS 'Day of handing out in the organisation''s zone / 发出日期（组织所在时区）';
COMMENT ON COLUMN fct_distribution.forms IS 'Forms handed out / 发出份数';
COMMENT ON COLUMN fct_distribution.named_forms IS 'Those of them whose member is recorded / 其中记录了发放对象的份数';
COMMENT ON COLUMN fct_distribution.confirmed_forms IS 'Those of them whose receipt the member confirmed / 其中对象已确认收到的份数';
COMMENT ON COLUMN fct_distribution.channel_code IS 'Channel of the regime; null where not recorded / 制度中的渠道代码；未记录则为空';
COMMENT ON COLUMN fct_distribution.department_key IS 'Department whose customers were given them; 0 where not recorded / 其客户收到问卷的部门；0 = 未记录';

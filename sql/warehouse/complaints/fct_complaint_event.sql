-- grain: one row an event in the life of a complaint
-- keys: complaint_key, sequence
-- law: sequence counts from 1 without gaps within a complaint
CREATE TABLE fct_complaint_event AS
SELECT complaint.complaint_key, event.sequence, event.kind, event.occurred_at, strftime(event.occurred_day, '%Y%m%d')::INTEGER AS occurred_date_key, event.role, event.step
FROM raw.complaint_event AS event
LEFT JOIN raw.stg_complaint AS complaint USING (complaint_id)
ORDER BY complaint.complaint_key, event.sequence;

COMMENT ON TABLE fct_complaint_event IS 'What happened to each complaint, in order / 投诉处理过程记录';
COMMENT ON COLUMN fct_complaint_event.complaint_key IS 'The complaint / 所属投诉';
COMMENT ON COLUMN fct_complaint_event.sequence IS 'Order of entry, from 1 / 登记顺序，从 1 起';
COMMENT ON COLUMN fct_complaint_event.kind IS 'What happened / 事件类型';
COMMENT ON COLUMN fct_complaint_event.occurred_at IS 'When; null where the imported source does not say / 发生时间；导入来源未说明则为空';
COMMENT ON COLUMN fct_complaint_event.occurred_date_key IS 'Day of it in the organisation''s zone; null like occurred_at / 发生日期（组织所在时区）；occurred_at 为空则为空';
COMMENT ON COLUMN fct_complaint_event.role IS 'Role of the regime that acted; null where none / 执行的制度角色；无则为空';
COMMENT ON COLUMN fct_complaint_event.step IS 'Step that the regime names; null for other events / 制度所定步骤；其他事件为空';

-- grain: fct_import: one row an import that ended; fct_import_refusal: one row an import and reason for which rows were refused
-- keys: import_key, in the order of time; (import_key, reason)
-- law: what a row said is nowhere; of several imports of one file the last one is current
CREATE TABLE fct_import AS
SELECT
  row_number() OVER (ORDER BY finished_at, import_id)::INTEGER AS import_key,
  import_id,
  kind,
  source_system,
  (year(finished_day) * 10000 + month(finished_day) * 100 + day(finished_day))::INTEGER AS finished_date_key,
  finished_at,
  rows_stored,
  rows_extended,
  rows_already_stored,
  rows_blank,
  coalesce((SELECT sum(refused_rows) FROM raw.import_refusal AS refusal WHERE refusal.import_id = run.import_id), 0)::BIGINT AS rows_refused,
  rows_left_out,
  is_current
FROM raw.import_run AS run
ORDER BY import_key;

CREATE TABLE fct_import_refusal AS
SELECT fct_import.import_key, refusal.reason, refusal.refused_rows
FROM raw.import_refusal AS refusal
LEFT JOIN fct_import USING (import_id)
ORDER BY import_key, reason;

COMMENT ON TABLE fct_import IS 'Imports of files and streams / 文件和数据流的导入（每次一行）';
COMMENT ON COLUMN fct_import.import_key IS 'Key / 主键';
COMMENT ON COLUMN fct_import.import_id IS 'Id in the source system / 源系统中的编号';
COMMENT ON COLUMN fct_import.kind IS 'responses, complaints or customers / 类型：responses 问卷，complaints 投诉，customers 客户';
COMMENT ON COLUMN fct_import.source_system IS 'System that the rows come from / 数据来源系统';
COMMENT ON COLUMN fct_import.finished_date_key IS 'Day of the import in the organisation''s zone / 导入日期（组织所在时区）';
COMMENT ON COLUMN fct_import.finished_at IS 'End of the import / 导入结束时间';
COMMENT ON COLUMN fct_import.rows_stored IS 'Rows newly stored; where rows_extended is null, extended ones too / 新入库行数；rows_extended 为空时含扩充的行';
COMMENT ON COLUMN fct_import.rows_extended IS 'Rows that extended what was stored: a complaint by new events, a form by the version finished later; null = not told apart / 扩充了已入库内容的行数：投诉增加了事件，或问卷后来填完；空 = 未分开记录';
COMMENT ON COLUMN fct_import.rows_already_stored IS 'Rows stored by an earlier import, with the same content / 此前已入库、内容相同的行数';
COMMENT ON COLUMN fct_import.rows_blank IS 'Those of all three that are forms without one answered item / 其中没有任何一项作答的空白问卷';
COMMENT ON COLUMN fct_import.rows_refused IS 'Rows refused, by the service or because they could not be read: they are in no figure, but older exports of what is stored / 被拒绝的行数（服务拒绝或无法读取），不在任何数值之内；已入库内容的较早导出除外';
COMMENT ON COLUMN fct_import.rows_left_out IS 'Rows left out on purpose / 按设定略去的行数';
COMMENT ON COLUMN fct_import.is_current IS 'Whether no later import of the same file followed / 同一文件此后是否没有再次导入';

COMMENT ON TABLE fct_import_refusal IS 'Why rows of imports were refused / 导入中被拒绝的行数（按原因）';
COMMENT ON COLUMN fct_import_refusal.import_key IS 'The import / 所属导入';
COMMENT ON COLUMN fct_import_refusal.reason IS 'Reason, e.g. UNPARSABLE_DATE / 原因，如 UNPARSABLE_DATE';
COMMENT ON COLUMN fct_import_refusal.refused_rows IS 'Number of rows / 行数';

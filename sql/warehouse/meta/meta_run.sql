-- grain: one row, the run that made this file
CREATE TABLE meta_run AS
SELECT
  run.run_id,
  run.started_at,
  (SELECT finished_at FROM raw.finish) AS finished_at,
  run.data_as_of,
  run.horizon_xid,
  ((SELECT count(*) FROM fct_response) + (SELECT count(*) FROM fct_blank_form) + (SELECT count(*) FROM fct_comment) + (SELECT count(*) FROM fct_complaint)
    + (SELECT count(*) FROM fct_complaint_event) + (SELECT count(*) FROM fct_complaint_clock))::BIGINT AS rows_read,
  version() AS duckdb_version,
  run.schema_version
FROM raw.run AS run;

COMMENT ON TABLE meta_run IS 'The run that made this file / 生成本文件的运行';
COMMENT ON COLUMN meta_run.run_id IS 'Id of the run / 运行编号';
COMMENT ON COLUMN meta_run.started_at IS 'Start / 开始时间';
COMMENT ON COLUMN meta_run.finished_at IS 'End of the transformation / 转换完成时间';
COMMENT ON COLUMN meta_run.data_as_of IS 'Moment whose data this file shows / 数据截至时点';
COMMENT ON COLUMN meta_run.horizon_xid IS 'Transactions of the source from here on are not in this file / 源系统事务边界：此后的事务不在本文件中';
COMMENT ON COLUMN meta_run.rows_read IS 'Rows read from the source: forms, comments, complaints, their events and clocks / 从源系统读取的行数';
COMMENT ON COLUMN meta_run.duckdb_version IS 'DuckDB that wrote this file / 写入本文件的 DuckDB 版本';
COMMENT ON COLUMN meta_run.schema_version IS 'Version of these tables: a digest of the models that made them / 表结构版本：生成本文件的模型的摘要';

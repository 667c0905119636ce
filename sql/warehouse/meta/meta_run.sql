-- grain: one row, the run that made this file
CREATE TABLE meta_run AS
SELECT
  run.run_id,
  run.started_at,
  (SELECT finished_at FROM raw.finish) AS finished_at,
  run.data_as_of,
  run.horizon_xid,
  run.source_snapshot,
  run.system_identifier,
  run.timeline,
  run.kind,
  run.reason,
  (SELECT forms_read FROM raw.finish) AS forms_read,
  run.reconciled_as_of,
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
COMMENT ON COLUMN meta_run.system_identifier IS 'PostgreSQL cluster whose transactions horizon_xid counts / horizon_xid 所属的 PostgreSQL 集群标识';
COMMENT ON COLUMN meta_run.source_snapshot IS 'Snapshot of the source that was read, as PostgreSQL writes it / 所读取的源系统快照（PostgreSQL 写法）';
COMMENT ON COLUMN meta_run.timeline IS 'Course of the cluster''s life that horizon_xid belongs to / horizon_xid 所属的集群时间线';
COMMENT ON COLUMN meta_run.kind IS 'increment: the file before and what had changed since; rebuild: all read anew / increment 增量：在上一文件基础上载入变更；rebuild 重建：全部重新读取';
COMMENT ON COLUMN meta_run.reason IS 'Why all was read anew; null for an increment / 重建的原因；增量为空';
COMMENT ON COLUMN meta_run.forms_read IS 'Forms read by this run / 本次运行读取的问卷份数';
COMMENT ON COLUMN meta_run.reconciled_as_of IS 'Moment as of which all rows were last compared with the source; an increment compares the months that it touches / 全部数据最近一次与源系统核对所截至的时点；增量只核对涉及的月份';
COMMENT ON COLUMN meta_run.rows_read IS 'Rows in this file that stand for one of the source: forms, comments, complaints, their events and clocks / 本文件中对应源系统的行数';
COMMENT ON COLUMN meta_run.duckdb_version IS 'DuckDB that wrote this file / 写入本文件的 DuckDB 版本';
COMMENT ON COLUMN meta_run.schema_version IS 'Version of these tables: a digest of the models that made them / 表结构版本：生成本文件的模型的摘要';

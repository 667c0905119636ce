-- Written by ./csat scale tables from the published warehouse; a column is added in its model under sql/warehouse.
CREATE TABLE csat.fct_import (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  import_key Int32 COMMENT 'Key / 主键',
  import_id Nullable(UUID) COMMENT 'Id in the source system / 源系统中的编号',
  kind LowCardinality(Nullable(String)) COMMENT 'responses, complaints or customers / 类型：responses 问卷，complaints 投诉，customers 客户',
  source_system LowCardinality(Nullable(String)) COMMENT 'System that the rows come from / 数据来源系统',
  finished_date_key Nullable(Int32) COMMENT 'Day of the import in the organisation\'s zone / 导入日期（组织所在时区）',
  finished_at Nullable(DateTime64(6, 'UTC')) COMMENT 'End of the import / 导入结束时间',
  rows_stored Nullable(Int64) COMMENT 'Rows newly stored; where rows_extended is null, extended ones too / 新入库行数；rows_extended 为空时含扩充的行',
  rows_extended Nullable(Int64) COMMENT 'Rows that extended what was stored: a complaint by new events, a form by the version finished later; null = not told apart / 扩充了已入库内容的行数：投诉增加了事件，或问卷后来填完；空 = 未分开记录',
  rows_already_stored Nullable(Int64) COMMENT 'Rows stored by an earlier import, with the same content / 此前已入库、内容相同的行数',
  rows_blank Nullable(Int64) COMMENT 'Those of all three that are forms without one answered item / 其中没有任何一项作答的空白问卷',
  rows_refused Nullable(Int64) COMMENT 'Rows refused, by the service or because they could not be read: they are in no figure, but older exports of what is stored / 被拒绝的行数（服务拒绝或无法读取），不在任何数值之内；已入库内容的较早导出除外',
  rows_left_out Nullable(Int64) COMMENT 'Rows left out on purpose / 按设定略去的行数',
  is_current Nullable(Bool) COMMENT 'Whether no later import of the same file followed / 同一文件此后是否没有再次导入'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, import_key)
COMMENT 'Imports of files and streams / 文件和数据流的导入（每次一行）';

CREATE TABLE csat.fct_import_refusal (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  import_key Int32 COMMENT 'The import / 所属导入',
  reason LowCardinality(Nullable(String)) COMMENT 'Reason, e.g. UNPARSABLE_DATE / 原因，如 UNPARSABLE_DATE',
  refused_rows Nullable(Int64) COMMENT 'Number of rows / 行数'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, import_key)
COMMENT 'Why rows of imports were refused / 导入中被拒绝的行数（按原因）';

-- Written by ./csat scale tables from the published warehouse; a column is added in its model under sql/warehouse.
CREATE TABLE csat.meta_basis (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  kind LowCardinality(String) COMMENT 'rounds, competitors, departments, items, owners, levels, zone, calendar / 轮次、竞争对手、部门、项目、项目责任部门、等级、时区、日历',
  digest String COMMENT 'MD5 of keys and whatever else the rows depend on / 主键及相关内容的 MD5'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, kind, digest)
COMMENT 'What the rows of forms were made with, by digest: an increment needs all of it unchanged / 问卷各行所依据的内容的摘要：全部未变才能增量载入';

CREATE TABLE csat.meta_check (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  check_name String COMMENT 'Name of the check / 检查名称',
  passed Bool COMMENT 'Whether it passed / 是否通过',
  detail Nullable(String) COMMENT 'What was found where it did not / 未通过时的情况'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, check_name)
COMMENT 'Checks that the run made before publication / 发布前所做的检查';

CREATE TABLE csat.meta_dictionary (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  table_name String COMMENT 'Table or macro / 表或宏',
  column_name Nullable(String) COMMENT 'Column; null for the table or macro itself / 列；空 = 表或宏本身',
  type Nullable(String) COMMENT 'Type of the column; for a macro its parameters; null for a table / 列的数据类型；宏为其参数；表为空',
  comment Nullable(String) COMMENT 'Meaning in English and Chinese / 含义（英文与中文）'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, table_name)
COMMENT 'Data dictionary of this file / 本文件的数据字典';

CREATE TABLE csat.meta_input (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  table_name String COMMENT 'Table on the way, as meta_lineage names it / 中间表，名称同 meta_lineage',
  rows Nullable(Int64) COMMENT 'Its rows / 行数',
  digest Nullable(String) COMMENT 'Sum over the digests of its rows, whatever their order / 各行摘要之和，与行序无关'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, table_name)
COMMENT 'What is read whole in every run, by digest: an increment makes anew only what is made out of changed ones / 每次运行都完整读取的内容及其摘要：增量只重做来源有变化的表';

CREATE TABLE csat.meta_lineage (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  table_name String COMMENT 'Table or macro that is made; raw. = on the way, not in this file / 生成的表或宏；raw. = 中间表，不在本文件中',
  reads Nullable(String) COMMENT 'Table or macro that it reads; csat. = table of the source; null = filled by a step of the program / 所读取的表或宏；csat. = 源系统的表；空 = 由程序步骤写入',
  statement String COMMENT 'File of the statement / 语句所在文件'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, table_name, statement)
COMMENT 'Which table is made out of which, read out of the statements of the run / 数据血缘：各表由何而来（取自本次运行的语句）';

CREATE TABLE csat.meta_metric (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  metric String COMMENT 'Macro that computes it / 计算该指标的宏',
  name_en Nullable(String) COMMENT 'What it is, in English / 英文名称',
  name_zh Nullable(String) COMMENT 'What it is, in Chinese / 中文名称',
  usage Nullable(String) COMMENT 'How the macro is called / 调用方式',
  formula Nullable(String) COMMENT 'What the macro does, as DuckDB keeps it / 公式（DuckDB 中的定义）',
  unit Nullable(String) COMMENT 'percent or points / 单位：percent 百分数，points 分',
  rules Nullable(String) COMMENT 'Rules that ask for it in the regimes of this file; null = none / 本文件中的制度里要求该指标的条款；空 = 无',
  figures Nullable(String) COMMENT 'Figures of the reports that show it / 报告中使用该指标的图表编号'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, metric)
COMMENT 'What the macros compute / 指标：各宏计算的内容';

CREATE TABLE csat.meta_organization (
  organization_code LowCardinality(String) COMMENT 'Code / 代码',
  name_zh Nullable(String) COMMENT 'Name in Chinese / 中文名称',
  name_en Nullable(String) COMMENT 'Name in English / 英文名称',
  time_zone Nullable(String) COMMENT 'IANA time zone in which days are counted / 计日所用的时区（IANA）'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code)
COMMENT 'The organisation that this file belongs to / 本文件所属的组织';

CREATE TABLE csat.meta_reconciliation (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  table_name String COMMENT 'Table of this file / 本文件中的表',
  day Nullable(Date32) COMMENT 'Day; null for a whole table / 日期；空 = 全表',
  measure LowCardinality(String) COMMENT 'What was counted / 对账项目',
  source_value Nullable(String) COMMENT 'Value of the source / 源系统的值',
  warehouse_value Nullable(String) COMMENT 'Value of this file / 本文件的值',
  equal Nullable(Bool) COMMENT 'Whether both agree / 是否一致'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, table_name, measure)
COMMENT 'What the source and this file hold, counted on both sides / 源系统与本文件的对账结果';

CREATE TABLE csat.meta_run (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  run_id UUID COMMENT 'Id of the run / 运行编号',
  started_at Nullable(DateTime64(6, 'UTC')) COMMENT 'Start / 开始时间',
  finished_at Nullable(DateTime64(6, 'UTC')) COMMENT 'End of the transformation / 转换完成时间',
  data_as_of Nullable(DateTime64(6, 'UTC')) COMMENT 'Moment whose data this file shows / 数据截至时点',
  horizon_xid Nullable(String) COMMENT 'Transactions of the source from here on are not in this file / 源系统事务边界：此后的事务不在本文件中',
  source_snapshot Nullable(String) COMMENT 'Snapshot of the source that was read, as PostgreSQL writes it / 所读取的源系统快照（PostgreSQL 写法）',
  system_identifier Nullable(String) COMMENT 'PostgreSQL cluster whose transactions horizon_xid counts / horizon_xid 所属的 PostgreSQL 集群标识',
  timeline Nullable(Int32) COMMENT 'Course of the cluster\'s life that horizon_xid belongs to / horizon_xid 所属的集群时间线',
  kind LowCardinality(Nullable(String)) COMMENT 'increment: the file before and what had changed since; rebuild: all read anew / increment 增量：在上一文件基础上载入变更；rebuild 重建：全部重新读取',
  reason LowCardinality(Nullable(String)) COMMENT 'Why all was read anew; null for an increment / 重建的原因；增量为空',
  forms_read Nullable(Int64) COMMENT 'Forms read by this run / 本次运行读取的问卷份数',
  reconciled_as_of Nullable(DateTime64(6, 'UTC')) COMMENT 'Moment as of which all rows were last compared with the source; an increment compares the months that it touches / 全部数据最近一次与源系统核对所截至的时点；增量只核对涉及的月份',
  rows_read Nullable(Int64) COMMENT 'Rows in this file that stand for one of the source: forms, comments, complaints, their events and clocks / 本文件中对应源系统的行数',
  duckdb_version Nullable(String) COMMENT 'DuckDB that wrote this file / 写入本文件的 DuckDB 版本',
  schema_version Nullable(String) COMMENT 'Version of these tables: a digest of the models that made them / 表结构版本：生成本文件的模型的摘要'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, run_id)
COMMENT 'The run that made this file / 生成本文件的运行';

-- grain: one row a thing of the source that rows of forms were made with
-- keys: kind, digest
-- law: an increment is possible as long as none of the file before is missing
CREATE TABLE meta_basis AS
SELECT kind, digest FROM raw.stg_basis ORDER BY ALL;

COMMENT ON TABLE meta_basis IS 'What the rows of forms were made with, by digest: an increment needs all of it unchanged / 问卷各行所依据的内容的摘要：全部未变才能增量载入';
COMMENT ON COLUMN meta_basis.kind IS 'rounds, competitors, departments, items, owners, levels, zone, calendar / 轮次、竞争对手、部门、项目、项目责任部门、等级、时区、日历';
COMMENT ON COLUMN meta_basis.digest IS 'MD5 of keys and whatever else the rows depend on / 主键及相关内容的 MD5';

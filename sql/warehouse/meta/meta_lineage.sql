-- grain: one row a table or macro, something that it is made out of, and the statement that does it
-- keys: table_name, reads, statement
-- law: every table and macro of this file but those that describe it is there
CREATE TABLE meta_lineage AS
SELECT table_name, reads, statement FROM raw.lineage ORDER BY table_name, reads NULLS FIRST, statement;

COMMENT ON TABLE meta_lineage IS 'Which table is made out of which, read out of the statements of the run / 数据血缘：各表由何而来（取自本次运行的语句）';
COMMENT ON COLUMN meta_lineage.table_name IS 'Table or macro that is made; raw. = on the way, not in this file / 生成的表或宏；raw. = 中间表，不在本文件中';
COMMENT ON COLUMN meta_lineage.reads IS 'Table or macro that it reads; csat. = table of the source; null = filled by a step of the program / 所读取的表或宏；csat. = 源系统的表；空 = 由程序步骤写入';
COMMENT ON COLUMN meta_lineage.statement IS 'File of the statement / 语句所在文件';

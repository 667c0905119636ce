-- grain: one row a table of the scratch database that an extract or a step of the run has filled, and that tables of this file beside those of the forms are made out of
-- keys: table_name
-- law: an increment leaves a table of this file as it was where all that it is made out of came in as it did in the file before
CREATE TABLE meta_input AS
SELECT table_name, rows, digest FROM raw.input ORDER BY table_name;

COMMENT ON TABLE meta_input IS 'What is read whole in every run, by digest: an increment makes anew only what is made out of changed ones / 每次运行都完整读取的内容及其摘要：增量只重做来源有变化的表';
COMMENT ON COLUMN meta_input.table_name IS 'Table on the way, as meta_lineage names it / 中间表，名称同 meta_lineage';
COMMENT ON COLUMN meta_input.rows IS 'Its rows / 行数';
COMMENT ON COLUMN meta_input.digest IS 'Sum over the digests of its rows, whatever their order / 各行摘要之和，与行序无关';

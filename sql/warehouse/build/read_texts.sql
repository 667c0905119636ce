-- The different texts of a column that have digits or the sign of an address; the markers are replaced by table and column.
SELECT DISTINCT column_name
FROM raw.table_name
WHERE regexp_matches(column_name, '[0-9０-９@＠]')

-- Writes one part of a table, its rows in one order; the markers are replaced by the table, the expression of the month, the month and the file.
COPY (
  SELECT * FROM published.main.table_name AS listed WHERE (month_expression) IS NOT DISTINCT FROM wanted_month ORDER BY ALL
) TO 'written_file' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880)

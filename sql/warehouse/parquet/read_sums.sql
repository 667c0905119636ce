-- The sums over a column of a table or of its files; the markers are replaced by the column and by what is read.
SELECT coalesce(sum(column_name), 0)::VARCHAR AS total FROM read_source

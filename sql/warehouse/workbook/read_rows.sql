-- The rows of a table of the attached warehouse in its own order; the marker is replaced by the table.
SELECT * FROM published.main.table_name

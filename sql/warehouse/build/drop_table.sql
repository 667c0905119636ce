-- Drops a table of the file before, which is made anew; the marker is replaced by its name.
DROP TABLE table_name

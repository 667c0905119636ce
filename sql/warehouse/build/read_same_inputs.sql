-- Tables of the scratch database that hold what they held when the file before was made.
SELECT table_name FROM raw.input JOIN meta_input USING (table_name, rows, digest)

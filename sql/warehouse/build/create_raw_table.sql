-- Makes the table of what an extract returns; the markers are replaced by its name and by the columns of the statement, quoted.
CREATE TABLE raw.table_name (column_list)

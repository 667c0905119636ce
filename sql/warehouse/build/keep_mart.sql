-- Sets a mart of the file before aside; the marker is replaced by its name.
CREATE TABLE raw.before_mart_name AS FROM mart_name;
DROP TABLE mart_name

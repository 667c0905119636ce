-- Sets aside what the forms taken out had added to a mart; the marker is replaced by its name.
CREATE TABLE raw.removed_mart_name AS FROM mart_name;
DROP TABLE mart_name

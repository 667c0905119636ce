-- Writes down what is in a table of the scratch database; the marker is replaced by its name.
INSERT INTO raw.input
SELECT 'input_name' AS table_name, count(*) AS rows, coalesce(sum(hash(counted)::HUGEINT), 0)::VARCHAR AS digest FROM (SELECT * FROM input_name) AS counted

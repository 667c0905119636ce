-- Adds what has come to what was there, less what was taken out. The markers are replaced by the mart's name, its keys, its measures, their negatives and the
-- first measure, without which there is no row.
CREATE TABLE raw.merged_mart_name AS
SELECT key_list, sum_list
FROM (FROM mart_name UNION ALL FROM raw.before_mart_name UNION ALL SELECT key_list, minus_list FROM raw.removed_mart_name)
GROUP BY key_list
HAVING sum(first_measure) <> 0;
DELETE FROM mart_name;
INSERT INTO mart_name FROM raw.merged_mart_name ORDER BY ALL

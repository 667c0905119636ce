-- What is in the files of a table; the marker is replaced by their list.
SELECT count(*) AS rows, coalesce(sum(hash(listed)::HUGEINT), 0)::VARCHAR AS digest FROM read_parquet([file_list], hive_partitioning = false) AS listed

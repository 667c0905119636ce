-- The parts of a table, a file each, and what is in them: rows, and a sum over the digests of the rows, whatever their order. The markers are replaced by the
-- expression of the month and by the table.
SELECT month, count(*) AS rows, coalesce(sum(digest::HUGEINT), 0)::VARCHAR AS digest
FROM (SELECT month_expression AS month, hash(listed) AS digest FROM published.main.table_name AS listed)
GROUP BY month
ORDER BY month NULLS FIRST

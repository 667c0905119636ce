-- Every rating belongs to a known item of the department that owns it. The mart has every combination that occurs, and it equals the facts.
SELECT seen.item_key, seen.department_key, sum(seen.ratings) AS ratings
FROM mart_rating_by_round AS seen
LEFT JOIN dim_item AS item USING (item_key)
LEFT JOIN dim_department AS department ON department.department_key = seen.department_key
WHERE item.item_key IS NULL OR department.department_key IS NULL OR item.department_key <> seen.department_key
GROUP BY ALL

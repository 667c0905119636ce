-- Every rating belongs to a known item of the department that owns it. Distinct keys first: the facts are many, their keys are few.
SELECT seen.item_key, seen.department_key, seen.ratings
FROM (SELECT item_key, department_key, count(*) AS ratings FROM fct_rating GROUP BY ALL) AS seen
LEFT JOIN dim_item AS item USING (item_key)
LEFT JOIN dim_department AS department ON department.department_key = seen.department_key
WHERE item.item_key IS NULL OR department.department_key IS NULL OR item.department_key <> seen.department_key

-- grain: one row a department, item, competitor, offering
-- keys: the source id -> the key, dense from 1 in the order in which people read; both unique within their table
-- law: the same source rows give the same keys
CREATE TABLE raw.stg_department AS
SELECT row_number() OVER (ORDER BY position, code)::INTEGER AS department_key, * FROM raw.department;

CREATE TABLE raw.stg_item AS
SELECT row_number() OVER (ORDER BY item.position, item.code)::INTEGER AS item_key, item.*, department.department_key
FROM raw.item AS item
LEFT JOIN raw.stg_department AS department USING (department_id);

CREATE TABLE raw.stg_competitor AS
SELECT row_number() OVER (ORDER BY code)::INTEGER AS competitor_key, * FROM raw.competitor;

CREATE TABLE raw.stg_offering AS
SELECT row_number() OVER (ORDER BY code)::INTEGER AS offering_key, * FROM raw.offering;

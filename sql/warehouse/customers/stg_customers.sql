-- grain: one row a customer of the register
-- keys: the source id -> customer_key, dense from 1 in the order in which they were entered; both unique
-- law: the same source rows give the same keys
CREATE TABLE raw.stg_customer AS
SELECT row_number() OVER (ORDER BY created_at, customer_id)::INTEGER AS customer_key, *
FROM raw.customer;

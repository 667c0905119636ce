-- One row a form.
SELECT response_id, count(*) AS found FROM fct_response GROUP BY response_id HAVING count(*) > 1

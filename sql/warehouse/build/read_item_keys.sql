-- In the order in which a form holds the levels of its items.
SELECT * FROM raw.basis_item ORDER BY questionnaire_key, position

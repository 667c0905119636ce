-- The sums of the forms taken out have been used.
DELETE FROM raw.form_sum

-- Texts and what stands in the warehouse in their place, a column at a time.
CREATE OR REPLACE TABLE raw.masked_text (text VARCHAR, masked VARCHAR)

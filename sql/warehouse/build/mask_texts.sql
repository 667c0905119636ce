-- Puts the masked texts in the place of those that were written; the markers are replaced by table and column.
UPDATE raw.table_name AS written SET column_name = masked_text.masked FROM raw.masked_text AS masked_text WHERE written.column_name = masked_text.text

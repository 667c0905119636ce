-- Keeps the number for a migration that another branch brings.
SELECT 2;

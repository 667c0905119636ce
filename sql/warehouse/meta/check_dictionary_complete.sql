-- Every table, column and macro says what it means, in English and Chinese.
SELECT table_name, column_name, comment
FROM meta_dictionary
WHERE comment IS NULL OR NOT contains(comment, ' / ')

-- A published file, for reading, in a database of the reader's own.
ATTACH 'published_file' AS published (READ_ONLY);
USE published

-- Kinds of things of which the file before was made with some that are not there any more, or are other ones.
SELECT DISTINCT kind
FROM (SELECT kind, digest FROM meta_basis EXCEPT SELECT kind, digest FROM raw.stg_basis)
ORDER BY kind

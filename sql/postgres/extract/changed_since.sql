-- Whether anything of the bound organisation was written that a snapshot ($1) does not show.
SELECT csat.changed_since($1::pg_snapshot) AS changed

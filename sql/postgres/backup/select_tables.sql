-- The tables that a backup holds, each with the statements that read and write its rows of the bound organisation. The change stamp stays behind: whoever
-- writes the rows stamps them with his own transaction. A partitioned table is one table; rows go out in the order of their key, so that equal rows are equal bytes.
WITH described AS (
  SELECT
    tenant_table.oid,
    tenant_table.relname::text AS name,
    ARRAY(
      SELECT quote_ident(attname) FROM pg_attribute
      WHERE attrelid = tenant_table.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attname <> 'changed_xid'
      ORDER BY attnum) AS columns,
    ARRAY(
      SELECT quote_ident(attname)
      FROM pg_constraint CROSS JOIN LATERAL unnest(conkey) WITH ORDINALITY AS key (number, place) JOIN pg_attribute ON attrelid = conrelid AND attnum = key.number
      WHERE conrelid = tenant_table.oid AND contype = 'p'
      ORDER BY place) AS key,
    ARRAY(
      SELECT DISTINCT parent.relname::text
      FROM pg_constraint JOIN pg_class AS parent ON parent.oid = confrelid
      WHERE conrelid = tenant_table.oid AND contype = 'f' AND confrelid <> conrelid) AS parents
  FROM pg_class AS tenant_table
  WHERE relnamespace = 'csat'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
)
SELECT
  name,
  columns,
  parents,
  format('SELECT count(*) FROM csat.%I WHERE organization_id = csat.current_organization()', name) AS count_rows,
  format(
    'COPY (SELECT %s FROM csat.%I WHERE organization_id = csat.current_organization() ORDER BY %s) TO STDOUT (FORMAT BINARY)',
    array_to_string(columns, ', '), name, array_to_string(key, ', ')) AS copy_out,
  format('DELETE FROM csat.%I WHERE organization_id = csat.current_organization()', name) AS remove_rows,
  format('COPY csat.%I (%s) FROM STDIN (FORMAT BINARY)', name, array_to_string(columns, ', ')) AS copy_in,
  format('ALTER TABLE csat.%I NO FORCE ROW LEVEL SECURITY', name) AS lift_law,
  format('ALTER TABLE csat.%I FORCE ROW LEVEL SECURITY', name) AS restore_law
FROM described
ORDER BY name

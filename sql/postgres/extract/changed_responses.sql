-- Numbers of the forms that were written, changed or deleted since the last run.
SELECT number FROM csat.response WHERE changed_xid >= '0'::xid8
UNION
SELECT number FROM csat.deleted_response WHERE changed_xid >= '0'::xid8

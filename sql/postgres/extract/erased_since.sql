-- Whether a form was erased that a snapshot ($1) still shows as it was. csat.erase_response leaves such an external id and such a digest, and no caller can write
-- both. Of a complaint nothing that is erased ever enters the warehouse.
SELECT EXISTS (
  SELECT FROM csat.response
  WHERE changed_xid >= pg_snapshot_xmin($1::pg_snapshot) AND NOT pg_visible_in_snapshot(changed_xid, $1::pg_snapshot)
    AND external_id LIKE 'erased:%' AND content_digest = sha256(uuid_send(response_id))
) AS erased

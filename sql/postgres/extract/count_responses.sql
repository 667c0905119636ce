-- PostgreSQL's own count of the forms, all of them and the blank ones among them, a row a day in the organisation's zone ($1): what the warehouse must hold.
-- Without ORDER BY, so that PostgreSQL counts in a hash and in parallel instead of sorting every form.
-- digest: sum over the forms of CRC-32C of the columns of copy_responses.sql in their binary form, nulls left out.
SELECT
  (responded_at AT TIME ZONE $1)::date AS day,
  count(*) AS forms,
  count(*) FILTER (WHERE 0 = ALL (levels)) AS blank_forms,
  sum(cardinality(array_remove(levels, 0::smallint)))::bigint AS ratings,
  sum(crc32c(
    uuid_send(response_id) || uuid_send(round_id) || uuid_send(questionnaire_version_id) || int2send(rating_kind) || int2send(respondent_kind)
    || coalesce(uuid_send(competitor_id), '') || timestamptz_send(responded_at) || array_send(levels) || coalesce(jsonb_send(attributes), '')
    || coalesce(timestamptz_send(sent_at), '') || coalesce(uuid_send(department_id), '') || coalesce(textsend(customer), '')
    || coalesce(float8send(weight), '')))::bigint AS digest
FROM csat.response
GROUP BY 1

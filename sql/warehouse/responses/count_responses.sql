-- PostgreSQL's own count of the forms, those with an answered item and blank ones apart, a row a day in the organisation's zone: what the warehouse must hold.
-- Without ORDER BY, so that PostgreSQL counts in a hash and in parallel instead of sorting every form.
-- digest: sum over the forms of CRC-32C of the columns of copy_responses.sql in their binary form, nulls left out.
SELECT
  responded_at::date AS day,
  count(*) FILTER (WHERE 0 <> ANY (levels)) AS "fct_response.forms",
  count(*) FILTER (WHERE 0 = ALL (levels)) AS "fct_blank_form.forms",
  coalesce(sum(cardinality(array_remove(levels, 0::smallint))) FILTER (WHERE scored), 0)::bigint AS "fct_rating.ratings",
  sum(crc32c(
    int8send(number) || uuid_send(response_id) || uuid_send(round_id) || uuid_send(questionnaire_version_id) || int2send(rating_kind) || int2send(respondent_kind)
    || coalesce(uuid_send(competitor_id), '') || timestamptz_send(responded_at) || array_send(levels) || coalesce(jsonb_send(attributes), '')
    || coalesce(timestamptz_send(sent_at), '') || coalesce(uuid_send(department_id), '') || coalesce(textsend(customer), '')
    || coalesce(float8send(weight), '') || boolsend(scored)
    || coalesce(timestamptz_send(returned_at), '') || coalesce(uuid_send(collected_by_id), '')))::bigint AS "fct_response.digest"
FROM csat.response
WHERE changed_xid >= '0'::xid8
GROUP BY 1

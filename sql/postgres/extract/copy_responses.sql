COPY (
  -- The hot table, one row a form, in the order of answering, those of one moment by number, so that the same rows make the same warehouse; the columns are read by position, and count_responses.sql digests the same ones.
  -- Npgsql wants the file to begin with the word COPY.
  SELECT number, response_id, round_id, questionnaire_version_id, rating_kind, respondent_kind, competitor_id, responded_at, levels, attributes, sent_at, department_id, customer, weight, scored, returned_at, collected_by_id
  FROM csat.response
  WHERE changed_xid >= '0'::xid8
    AND responded_at >= (SELECT current_setting('csat.extract_from')::timestamptz)
    AND responded_at < (SELECT current_setting('csat.extract_until')::timestamptz)
  ORDER BY responded_at, number
) TO STDOUT (FORMAT binary)

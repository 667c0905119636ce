-- Every complaint has its events, from 1 without gaps.
SELECT complaint.complaint_key, complaint.number, happened.events, happened.first_sequence, happened.last_sequence
FROM fct_complaint AS complaint
LEFT JOIN (
  SELECT complaint_key, count(*) AS events, min(sequence) AS first_sequence, max(sequence) AS last_sequence
  FROM fct_complaint_event
  GROUP BY complaint_key
) AS happened USING (complaint_key)
WHERE happened.events IS NULL OR happened.first_sequence <> 1 OR happened.last_sequence <> happened.events
UNION ALL
SELECT complaint_key, NULL, NULL, sequence, NULL FROM fct_complaint_event WHERE complaint_key IS NULL

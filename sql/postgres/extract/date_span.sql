-- First and last day of what is not a form, in the organisation's zone: survey periods, sending, opening, closing and handing back of rounds, samples and back-checks, receipts and events of complaints, imports, customer forms and checks, information, requests, the day of the snapshot's moment ($1).
SELECT min(day) AS first_day, max(day) AS last_day
FROM (
  SELECT period_start AS day FROM csat.round
  UNION ALL SELECT period_end FROM csat.round
  UNION ALL SELECT forms_sent_on FROM csat.round WHERE forms_sent_on IS NOT NULL
  UNION ALL SELECT occurred_at::date FROM csat.round_event
  UNION ALL SELECT sent_at::date FROM csat.round_distribution
  UNION ALL SELECT handed_back_at::date FROM csat.form_hand_back
  UNION ALL SELECT drawn_at::date FROM csat.back_check
  UNION ALL SELECT drawn_on FROM csat.sample
  UNION ALL SELECT checked_at::date FROM csat.form_check WHERE checked_at IS NOT NULL
  UNION ALL SELECT received_at::date FROM csat.complaint
  UNION ALL SELECT finished_at::date FROM csat.import_run
  UNION ALL SELECT min(occurred_at)::date FROM csat.complaint_event HAVING min(occurred_at) IS NOT NULL
  UNION ALL SELECT max(occurred_at)::date FROM csat.complaint_event HAVING max(occurred_at) IS NOT NULL
  UNION ALL SELECT unnest(ARRAY[min(submitted_at), max(submitted_at)])::date FROM csat.customer_form
  UNION ALL SELECT unnest(ARRAY[min(checked_on), max(checked_on)]) FROM csat.customer_check
  UNION ALL SELECT unnest(ARRAY[min(collected_at), max(collected_at)])::date FROM csat.information
  UNION ALL SELECT unnest(ARRAY[min(registered_at), max(registered_at), min(closed_at), max(closed_at)])::date FROM csat.service_request
  UNION ALL SELECT $1::timestamptz::date
) AS days

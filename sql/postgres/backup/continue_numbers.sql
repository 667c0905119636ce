-- The numbers of the bound organisation's forms came with its rows: new ones begin after them.
SELECT setval('csat.response_number_seq', greatest(
  (SELECT last_value FROM csat.response_number_seq),
  (SELECT coalesce(max(number), 1) FROM csat.response)))

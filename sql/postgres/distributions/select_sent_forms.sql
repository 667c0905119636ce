-- The next forms sent to members, by member, and whether one of theirs is back that answers anything. The forms of the round are looked through once a page.
WITH
page AS (
  SELECT form.member, batch.batch, batch.sent_at, batch.channel, batch.distributor, receipt.confirmed_at
  FROM csat.sent_form AS form
  JOIN csat.round_distribution AS batch USING (organization_id, round_id, batch)
  LEFT JOIN csat.form_receipt AS receipt USING (organization_id, round_id, member)
  WHERE organization_id = @organization_id AND round_id = @round_id AND form.member > @after
  ORDER BY form.member
  LIMIT @count
),
back AS (
  SELECT DISTINCT response.customer
  FROM csat.response
  JOIN page ON page.member = response.customer
  WHERE response.organization_id = @organization_id AND response.round_id = @round_id AND 0 <> ANY (response.levels)
)
SELECT page.*, back.customer IS NOT NULL AS returned
FROM page
LEFT JOIN back ON back.customer = page.member
ORDER BY page.member

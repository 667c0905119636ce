-- One page after the code of the last notice shown.
SELECT notice.notice_id, notice.code, notice.regime_version_id, notice.kind, notice.text_zh, notice.text_en, notice.audience, coalesce(round.code, '') AS round, notice.round_id,
  notice.method, notice.measures, notice.deadline, notice.prepared_on, notice.state, notice.due_on, notice.published_on, notice.way
FROM csat.notice
LEFT JOIN csat.round USING (organization_id, round_id)
WHERE organization_id = @organization_id AND notice.code > @after_code
ORDER BY notice.code
LIMIT @count

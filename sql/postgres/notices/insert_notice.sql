INSERT INTO csat.notice
  (organization_id, notice_id, code, regime_version_id, kind, text_zh, text_en, audience, round_id, method, measures, deadline, prepared_on, state, due_on)
VALUES
  (@organization_id, @notice_id, @code, @regime_version_id, @kind, @text_zh, @text_en, @audience, @round_id, @method, @measures, @deadline, @prepared_on, @state, @due_on)

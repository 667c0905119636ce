ALTER TABLE csat.regime_adoption
  DROP CONSTRAINT regime_adoption_purpose_check,
  ADD CONSTRAINT regime_adoption_purpose_check CHECK (purpose IN ('survey', 'complaint', 'improvement'));

SELECT purpose, regime_version_id FROM csat.regime_adoption

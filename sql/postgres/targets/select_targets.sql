-- One page after the first day and measure of the last target shown.
SELECT target_id, measure, valid_from, valid_to, value_percent, coalesce(method, '') AS method, coalesce(approved_by, '') AS approved_by, state, proposed_valid_to, proposed_percent,
  coalesce(proposed_method, '') AS proposed_method, proposed_computed, proposed_rounds, proposed_results, proposed_reason, computed_percent, published_at, departments, department_percents,
  assessed_at, suitable, contradicted, changed_unapproved
FROM csat.target
WHERE organization_id = @organization_id AND (valid_from, measure) > (@after_from, @after_measure)
ORDER BY valid_from, measure
LIMIT @count

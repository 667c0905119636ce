INSERT INTO csat.target
  (organization_id, target_id, measure, valid_from, valid_to, value_percent, method, approved_by, state, proposed_valid_to, proposed_percent, proposed_method, proposed_computed, proposed_rounds,
  proposed_results, proposed_reason, computed_percent, published_at, departments, department_percents, assessed_at, suitable, contradicted, changed_unapproved)
VALUES (@organization_id, @target_id, @measure, @valid_from, @valid_to, @value_percent, nullif(@method, ''), nullif(@approved_by, ''), @state, @proposed_valid_to, @proposed_percent,
  nullif(@proposed_method, ''), @proposed_computed, @proposed_rounds, @proposed_results, @proposed_reason, @computed_percent, @published_at, @departments, @department_percents, @assessed_at,
  @suitable, @contradicted, @changed_unapproved)
ON CONFLICT (organization_id, measure, valid_from) DO UPDATE
SET valid_to = excluded.valid_to, value_percent = excluded.value_percent, method = excluded.method, approved_by = excluded.approved_by, state = excluded.state,
  proposed_valid_to = excluded.proposed_valid_to, proposed_percent = excluded.proposed_percent, proposed_method = excluded.proposed_method, proposed_computed = excluded.proposed_computed,
  proposed_rounds = excluded.proposed_rounds, proposed_results = excluded.proposed_results, proposed_reason = excluded.proposed_reason, computed_percent = excluded.computed_percent,
  published_at = excluded.published_at, departments = excluded.departments, department_percents = excluded.department_percents, assessed_at = excluded.assessed_at,
  suitable = excluded.suitable, contradicted = excluded.contradicted, changed_unapproved = excluded.changed_unapproved

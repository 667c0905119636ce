-- Sums over forms, as the stream of Load adds them up; a null department is the whole form.
CREATE TABLE raw.form_sum (
  round_key INTEGER,
  rating_kind TINYINT,
  competitor_key INTEGER,
  department_key INTEGER,
  forms DECIMAL(18, 0),
  ratings DECIMAL(18, 0),
  points DECIMAL(18, 4),
  best_points DECIMAL(18, 4),
  satisfied DECIMAL(18, 0),
  points_squared DECIMAL(28, 8),
  points_by_best DECIMAL(28, 8),
  best_squared DECIMAL(28, 8),
  satisfied_squared DECIMAL(28, 0),
  satisfied_by_ratings DECIMAL(28, 0),
  ratings_squared DECIMAL(28, 0)
);

-- Forms that have changed since the file before; empty where all are read.
CREATE TABLE raw.changed_form (response_key BIGINT);

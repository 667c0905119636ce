-- Points of Student's t as Domain computes them.
CREATE TABLE raw.t_quantile (df INTEGER, t DECIMAL(18, 15));

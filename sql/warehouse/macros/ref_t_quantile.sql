-- grain: one row a degree of freedom, 1 to 5000
-- keys: df
-- law: t falls with df; above the table the normal distribution stands in
CREATE TABLE ref_t_quantile AS
SELECT df, t::DOUBLE AS t FROM raw.t_quantile ORDER BY df;

COMMENT ON TABLE ref_t_quantile IS 'Two-sided 95 % points of Student''s t, for intervals over forms / t 分布双侧 95% 分位数（用于按问卷计算的置信区间）';
COMMENT ON COLUMN ref_t_quantile.df IS 'Degrees of freedom: forms less one / 自由度：问卷份数减一';
COMMENT ON COLUMN ref_t_quantile.t IS 'Two-sided 95 % point / 双侧 95% 分位数';

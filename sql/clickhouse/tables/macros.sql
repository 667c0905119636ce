-- Written by ./csat scale tables from the published warehouse; a column is added in its model under sql/warehouse.
CREATE TABLE csat.ref_t_quantile (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  df Int32 COMMENT 'Degrees of freedom: forms less one / 自由度：问卷份数减一',
  t Nullable(Float64) COMMENT 'Two-sided 95 % point / 双侧 95% 分位数'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, df)
COMMENT 'Two-sided 95 % points of Student\'s t, for intervals over forms / t 分布双侧 95% 分位数（用于按问卷计算的置信区间）';

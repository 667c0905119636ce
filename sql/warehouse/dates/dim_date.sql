-- grain: one row a calendar day, whole years, from the first to the last day that any fact or period names
-- keys: date_key = yyyymmdd
-- law: no gap between the first and the last day
CREATE TABLE dim_date AS
SELECT
  (year(date) * 10000 + month(date) * 100 + day(date))::INTEGER AS date_key,
  date,
  year(date)::SMALLINT AS year,
  year(date) || CASE WHEN quarter(date) IN (1, 2) THEN 'H1' ELSE 'H2' END AS half,
  year(date) || 'Q' || quarter(date) AS quarter,
  strftime(date, '%Y-%m') AS month,
  isodow(date)::TINYINT AS weekday,
  is_working_day
FROM raw.calendar_day
ORDER BY date;

COMMENT ON TABLE dim_date IS 'Calendar days in the organisation''s time zone, whole years without gaps / 日历日（按组织所在时区，整年、无缺日）';
COMMENT ON COLUMN dim_date.date_key IS 'Key, yyyymmdd / 主键，格式 yyyymmdd';
COMMENT ON COLUMN dim_date.date IS 'The day / 日期';
COMMENT ON COLUMN dim_date.year IS 'Year / 年';
COMMENT ON COLUMN dim_date.half IS 'Half-year, e.g. 2010H2 / 半年，如 2010H2';
COMMENT ON COLUMN dim_date.quarter IS 'Quarter, e.g. 2010Q3 / 季度，如 2010Q3';
COMMENT ON COLUMN dim_date.month IS 'Month, e.g. 2010-07 / 月份，如 2010-07';
COMMENT ON COLUMN dim_date.weekday IS 'Day of the week, 1 = Monday / 星期，1 = 星期一';
COMMENT ON COLUMN dim_date.is_working_day IS 'Whether the organisation''s calendar counts it as a working day / 按组织日历是否为工作日';

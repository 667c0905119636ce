-- grain: one row a public holiday of the organisation's calendar
-- keys: first_day
-- law: days off of one name without a gap; Domain reads them out of the calendar
CREATE TABLE dim_holiday AS
SELECT first_day, last_day, due_on, name_zh, name_en
FROM raw.holiday
ORDER BY first_day;

COMMENT ON TABLE dim_holiday IS 'Public holidays of the organisation''s calendar / 组织日历中的法定节假日';
COMMENT ON COLUMN dim_holiday.first_day IS 'First day off / 放假第一天';
COMMENT ON COLUMN dim_holiday.last_day IS 'Last day off / 放假最后一天';
COMMENT ON COLUMN dim_holiday.due_on IS 'Last day for what is due before it / 节前事项的最后一天';
COMMENT ON COLUMN dim_holiday.name_zh IS 'Name in Chinese / 中文名称';
COMMENT ON COLUMN dim_holiday.name_en IS 'Name in English / 英文名称';

-- Judged by Domain from the organisation's calendar.
CREATE TABLE raw.calendar_day (date DATE, is_working_day BOOLEAN);

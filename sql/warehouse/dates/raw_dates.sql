-- Judged by Domain from the organisation's calendar.
CREATE TABLE raw.calendar_day (date DATE, is_working_day BOOLEAN);
-- Read by Domain out of the same calendar.
CREATE TABLE raw.holiday (first_day DATE, last_day DATE, due_on DATE, name_zh VARCHAR, name_en VARCHAR);

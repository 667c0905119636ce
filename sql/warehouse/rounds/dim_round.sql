-- grain: one row a survey round
-- keys: round_key, in the order of the periods
-- law: round_code is unique; period_label names the calendar period where the round covers exactly one, else it is the round's code
CREATE TABLE dim_round AS
SELECT
  round_key,
  code AS round_code,
  title_zh,
  title_en,
  survey_kind,
  period_start,
  period_end,
  CASE (period_start, period_end)
    WHEN (date_trunc('month', period_start)::DATE, last_day(period_start)) THEN strftime(period_start, '%Y-%m')
    WHEN (date_trunc('quarter', period_start)::DATE, (date_trunc('quarter', period_start) + INTERVAL 3 MONTH - INTERVAL 1 DAY)::DATE)
      THEN year(period_start) || 'Q' || quarter(period_start)
    WHEN (make_date(year(period_start), 1, 1), make_date(year(period_start), 6, 30)) THEN year(period_start) || 'H1'
    WHEN (make_date(year(period_start), 7, 1), make_date(year(period_start), 12, 31)) THEN year(period_start) || 'H2'
    WHEN (make_date(year(period_start), 1, 1), make_date(year(period_start), 12, 31)) THEN year(period_start)::VARCHAR
    ELSE code
  END AS period_label,
  forms_sent,
  state,
  questionnaire_key,
  round_key AS position,
  forms_sent_on,
  opened_day AS opened_on,
  CASE WHEN state = 'closed' THEN closed_day END AS closed_on,
  audience,
  survey_plan_key
FROM raw.stg_round
ORDER BY round_key;

COMMENT ON TABLE dim_round IS 'Survey rounds / 调查轮次';
COMMENT ON COLUMN dim_round.round_key IS 'Key / 主键';
COMMENT ON COLUMN dim_round.round_code IS 'Code of the round / 轮次代码';
COMMENT ON COLUMN dim_round.title_zh IS 'Title in Chinese / 中文标题';
COMMENT ON COLUMN dim_round.title_en IS 'Title in English / 英文标题';
COMMENT ON COLUMN dim_round.survey_kind IS 'Survey kind of the regime / 制度中的调查类型';
COMMENT ON COLUMN dim_round.period_start IS 'First day of the period / 期间第一天';
COMMENT ON COLUMN dim_round.period_end IS 'Last day of the period / 期间最后一天';
COMMENT ON COLUMN dim_round.period_label IS 'The calendar period that the round covers, e.g. 2025Q3, 2010H2, 2025, 2025-07; else the round''s code / 轮次对应的日历期间，如 2025Q3、2010H2、2025、2025-07；否则为轮次代码';
COMMENT ON COLUMN dim_round.forms_sent IS 'Forms handed out; null where not counted / 发出份数；未统计则为空';
COMMENT ON COLUMN dim_round.state IS 'open or closed / 状态：open 进行中，closed 已关闭';
COMMENT ON COLUMN dim_round.questionnaire_key IS 'Questionnaire version asked / 所用问卷版本';
COMMENT ON COLUMN dim_round.position IS 'Place in time, by the start of the period / 按期间开始日期排列的顺序';
COMMENT ON COLUMN dim_round.forms_sent_on IS 'Day on which its forms were handed out; null where not recorded / 发出问卷的日期；未记录则为空';
COMMENT ON COLUMN dim_round.opened_on IS 'Day on which it was opened in the system, in the organisation''s zone; null where not recorded / 在系统中开启的日期（组织所在时区）；未记录则为空';
COMMENT ON COLUMN dim_round.closed_on IS 'Day on which it was closed in the system, in the organisation''s zone; null where it is open or not recorded / 在系统中关闭的日期（组织所在时区）；未关闭或未记录则为空';
COMMENT ON COLUMN dim_round.audience IS 'Who is asked, by the regime: customers, employees, competitors, internal-customers or departments; employees are in no figure of customers / 调查对象（按制度）：customers 客户，employees 员工，competitors 竞争对手，internal-customers 内部客户，departments 科室部门；员工调查不计入客户的任何指标';
COMMENT ON COLUMN dim_round.survey_plan_key IS 'The survey plan that it was opened by; null for none / 所依据的调查策划书；没有则为空';

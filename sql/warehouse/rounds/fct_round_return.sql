-- grain: one row a round and kind of rating: every round has the surveyed kind, the others where a form came back
-- keys: round_key, rating_kind
-- law: forms_returned + forms_late + forms_blank = scored rows of fct_response and rows of fct_blank_form
CREATE TABLE fct_round_return AS
WITH
handed_in AS (
  SELECT round_key, rating_kind, answered_at, date_key, false AS blank, late FROM fct_response WHERE scored = 1
  UNION ALL
  SELECT round_key, rating_kind, answered_at, date_key, true, NULL FROM fct_blank_form
),
counted AS (
  SELECT
    round_key,
    rating_kind,
    count(*) FILTER (NOT blank AND late IS DISTINCT FROM 1) AS forms_returned,
    count(*) FILTER (NOT blank AND late IS NULL) AS forms_undated,
    count(*) FILTER (late = 1) AS forms_late,
    count(*) FILTER (blank) AS forms_blank,
    min(answered_at) FILTER (NOT blank) AS answered_first_at,
    max(answered_at) FILTER (NOT blank) AS answered_last_at,
    min(date_key) FILTER (NOT blank) AS answered_first_date_key,
    max(date_key) FILTER (NOT blank) AS answered_last_date_key
  FROM handed_in
  GROUP BY ALL
),
every AS (
  SELECT round_key, 2::TINYINT AS rating_kind FROM dim_round
  UNION
  SELECT round_key, rating_kind FROM counted
)
SELECT
  every.round_key,
  every.rating_kind,
  CASE WHEN every.rating_kind = 2 THEN round.forms_sent END AS forms_sent,
  coalesce(counted.forms_returned, 0) AS forms_returned,
  coalesce(counted.forms_undated, 0) AS forms_undated,
  coalesce(counted.forms_late, 0) AS forms_late,
  coalesce(counted.forms_blank, 0) AS forms_blank,
  counted.answered_first_at,
  counted.answered_last_at,
  counted.answered_first_date_key,
  counted.answered_last_date_key
FROM every
LEFT JOIN dim_round AS round USING (round_key)
LEFT JOIN counted USING (round_key, rating_kind)
ORDER BY every.round_key, every.rating_kind;

COMMENT ON TABLE fct_round_return IS 'Forms sent and returned by round and kind of rating; return rate = return_rate(forms_returned, forms_sent) / 各轮各评价类型的问卷发出与回收；回收率 = return_rate(forms_returned, forms_sent)';
COMMENT ON COLUMN fct_round_return.round_key IS 'Round / 调查轮次';
COMMENT ON COLUMN fct_round_return.rating_kind IS 'Kind of rating, see dim_rating_kind / 评价类型，见 dim_rating_kind';
COMMENT ON COLUMN fct_round_return.forms_sent IS 'Forms handed out to customers; null where not counted, and for the other kinds / 发给客户的份数；未统计及其他类型为空';
COMMENT ON COLUMN fct_round_return.forms_returned IS 'Answered forms in the return rate: back in time, or with a return window that cannot be judged / 计入回收率的问卷：按期收回，或期限不能判定';
COMMENT ON COLUMN fct_round_return.forms_undated IS 'Those of them whose return window cannot be judged, because their sending is not recorded / 其中因发出时间未记录而期限不能判定的份数';
COMMENT ON COLUMN fct_round_return.forms_late IS 'Answered forms back after the return window: rated, but not in the return rate / 逾期收回的问卷：计入评价，不计入回收率';
COMMENT ON COLUMN fct_round_return.forms_blank IS 'Forms handed in without one answered item: in no rate and no sample size / 没有任何一项作答的空白问卷：不计入任何比率和样本量';
COMMENT ON COLUMN fct_round_return.answered_first_at IS 'When the first answered form was filled in; null for none / 首份已作答问卷的作答时间；无则为空';
COMMENT ON COLUMN fct_round_return.answered_last_at IS 'When the last answered form was filled in; null for none / 末份已作答问卷的作答时间；无则为空';
COMMENT ON COLUMN fct_round_return.answered_first_date_key IS 'Day of answered_first_at in the organisation''s zone / answered_first_at 的日期（组织所在时区）';
COMMENT ON COLUMN fct_round_return.answered_last_date_key IS 'Day of answered_last_at in the organisation''s zone / answered_last_at 的日期（组织所在时区）';

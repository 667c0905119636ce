-- The tables of five additive figures on ClickHouse 18.16: a part of the facts on each server in the local table, the whole behind the Distributed one.
-- Dimensions are whole on every server: a server joins its part with its own copy.
CREATE DATABASE csat;

CREATE TABLE csat.dim_round (
  organization_code String,
  round_key Int32,
  survey_kind String,
  position Int32,
  questionnaire_key Int32
) ENGINE = MergeTree ORDER BY (organization_code, round_key);

CREATE TABLE csat.fct_rating_local (
  organization_code String,
  date_key Int32,
  response_key Int64,
  round_key Int32,
  item_key Int32,
  department_key Int32,
  competitor_key Int32,
  rating_kind Int8,
  level Int8,
  points Decimal(9, 4),
  best_points Decimal(9, 4),
  satisfied Int8
) ENGINE = MergeTree PARTITION BY (organization_code, intDiv(date_key, 100)) ORDER BY (organization_code, date_key, response_key, item_key);

CREATE TABLE csat.fct_rating AS csat.fct_rating_local
ENGINE = Distributed(csat, csat, fct_rating_local, cityHash64(organization_code, response_key));

CREATE TABLE csat.mart_form_by_round_local (
  organization_code String,
  round_key Int32,
  rating_kind Int8,
  competitor_key Int32,
  forms Int64,
  ratings Int64,
  points Decimal(18, 4),
  best_points Decimal(18, 4),
  satisfied Int64,
  points_squared Decimal(38, 8),
  points_by_best Decimal(38, 8),
  best_squared Decimal(38, 8),
  satisfied_squared Int64,
  satisfied_by_ratings Int64,
  ratings_squared Int64
) ENGINE = MergeTree ORDER BY (organization_code, round_key, rating_kind, competitor_key);

CREATE TABLE csat.mart_form_by_round AS csat.mart_form_by_round_local
ENGINE = Distributed(csat, csat, mart_form_by_round_local, cityHash64(organization_code, round_key, rating_kind, competitor_key));

CREATE TABLE csat.mart_form_by_round_department_local (
  organization_code String,
  round_key Int32,
  rating_kind Int8,
  competitor_key Int32,
  department_key Int32,
  forms Int64,
  ratings Int64,
  points Decimal(18, 4),
  best_points Decimal(18, 4),
  satisfied Int64,
  points_squared Decimal(38, 8),
  points_by_best Decimal(38, 8),
  best_squared Decimal(38, 8),
  satisfied_squared Int64,
  satisfied_by_ratings Int64,
  ratings_squared Int64
) ENGINE = MergeTree ORDER BY (organization_code, round_key, rating_kind, competitor_key, department_key);

CREATE TABLE csat.mart_form_by_round_department AS csat.mart_form_by_round_department_local
ENGINE = Distributed(csat, csat, mart_form_by_round_department_local, cityHash64(organization_code, round_key, rating_kind, competitor_key, department_key));

CREATE TABLE csat.mart_complaint_by_month_local (
  organization_code String,
  month String,
  category_key Int32,
  department_key Int32,
  offering_key Int32,
  channel_key Int32,
  complaints Int64,
  answered Int64,
  closed Int64,
  disputed Int64,
  reopened Int64,
  reopened_undisputed Int64
) ENGINE = MergeTree ORDER BY (organization_code, month, category_key, department_key, offering_key, channel_key);

CREATE TABLE csat.mart_complaint_by_month AS csat.mart_complaint_by_month_local
ENGINE = Distributed(csat, csat, mart_complaint_by_month_local, cityHash64(organization_code, month, category_key, department_key, offering_key, channel_key));

CREATE TABLE csat.mart_complaint_clock_by_month_local (
  organization_code String,
  month String,
  clock_key Int32,
  category_key Int32,
  department_key Int32,
  offering_key Int32,
  in_time Int64,
  in_time_reopened Int64,
  late Int64,
  open Int64,
  not_started Int64,
  unknown Int64
) ENGINE = MergeTree ORDER BY (organization_code, month, clock_key, category_key, department_key, offering_key);

CREATE TABLE csat.mart_complaint_clock_by_month AS csat.mart_complaint_clock_by_month_local
ENGINE = Distributed(csat, csat, mart_complaint_clock_by_month_local, cityHash64(organization_code, month, clock_key, category_key, department_key, offering_key));

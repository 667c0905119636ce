-- grain: one row an answered item; not-applicable items are absent; filled by the stream of Load in date order
-- keys: response_key, item_key
-- law: department_key is the one that the form names, else the one of the item
-- law: points, best_points and satisfied are those of the level in the form's scale (ref_level), for an item with points of its own (ref_item_scale.max_points) its share of them; items on scales of their own are in fct_own_scale_rating
CREATE TABLE IF NOT EXISTS fct_rating (
  response_key BIGINT NOT NULL,
  date_key INTEGER NOT NULL,
  round_key INTEGER NOT NULL,
  item_key INTEGER NOT NULL,
  department_key INTEGER NOT NULL,
  competitor_key INTEGER NOT NULL,
  rating_kind TINYINT NOT NULL,
  respondent_kind TINYINT NOT NULL,
  level TINYINT NOT NULL,
  points DECIMAL(9, 4) NOT NULL,
  best_points DECIMAL(9, 4) NOT NULL,
  satisfied TINYINT NOT NULL
);

COMMENT ON TABLE fct_rating IS 'Ratings: answered items on the questionnaire''s scale of satisfaction, in date order / 评价：问卷满意度量表上每个已作答项目一行，按日期排列';
COMMENT ON COLUMN fct_rating.response_key IS 'The form / 所属问卷';
COMMENT ON COLUMN fct_rating.date_key IS 'Day of answering / 作答日期';
COMMENT ON COLUMN fct_rating.round_key IS 'Round / 调查轮次';
COMMENT ON COLUMN fct_rating.item_key IS 'Item rated / 被评价项目';
COMMENT ON COLUMN fct_rating.department_key IS 'Department that the form names, else the one of the item / 问卷指明的部门；未指明时为项目所属部门';
COMMENT ON COLUMN fct_rating.competitor_key IS 'Company rated; 0 = the own one / 被评价的公司；0 = 本公司';
COMMENT ON COLUMN fct_rating.rating_kind IS '1 self-rating, 2 surveyed rating, 3 rating of a competitor / 1 自评，2 调查，3 竞争对手评价';
COMMENT ON COLUMN fct_rating.respondent_kind IS '1 customer, 2 dealer, 3 salesperson / 1 客户，2 经销商，3 业务员';
COMMENT ON COLUMN fct_rating.level IS 'Level given, see ref_level; of a reversed item the level it counts as / 所给等级，见 ref_level；反向项目为折算后的等级';
COMMENT ON COLUMN fct_rating.points IS 'Points of the level; of an item with points of its own its share of them / 等级分值；项目设有分值的，按其满分折算';
COMMENT ON COLUMN fct_rating.best_points IS 'Points of the best level of the scale; of an item with points of its own its most points / 最高等级的分值；项目设有分值的，为该项目满分';
COMMENT ON COLUMN fct_rating.satisfied IS '1 if the level counts as satisfied, else 0 / 计为满意则为 1，否则为 0';

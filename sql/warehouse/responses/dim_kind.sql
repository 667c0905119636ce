-- grain: dim_rating_kind: one row a kind of rating; dim_respondent_kind: one row a kind of respondent
-- keys: rating_kind; respondent_kind: the numbers that the contract gives them
-- law: codes are those of the contract
CREATE TABLE dim_rating_kind AS
FROM (VALUES
  (1::TINYINT, 'self', '自评', 'Self-rating'),
  (2::TINYINT, 'surveyed', '调查', 'Surveyed rating'),
  (3::TINYINT, 'competitor', '竞争对手评价', 'Rating of a competitor')
) AS kind (rating_kind, rating_kind_code, name_zh, name_en);

CREATE TABLE dim_respondent_kind AS
FROM (VALUES
  (1::TINYINT, 'customer', '客户', 'Customer'),
  (2::TINYINT, 'dealer', '经销商', 'Dealer'),
  (3::TINYINT, 'salesperson', '业务员', 'Salesperson'),
  (4::TINYINT, 'employee', '员工', 'Employee')
) AS kind (respondent_kind, respondent_kind_code, name_zh, name_en);

COMMENT ON TABLE dim_rating_kind IS 'Kinds of rating: whose view a form is / 评价类型：问卷表达谁的看法';
COMMENT ON COLUMN dim_rating_kind.rating_kind IS 'Key / 主键';
COMMENT ON COLUMN dim_rating_kind.rating_kind_code IS 'Code: self, surveyed, competitor / 代码：self 自评，surveyed 调查，competitor 竞争对手评价';
COMMENT ON COLUMN dim_rating_kind.name_zh IS 'Name in Chinese / 中文名称';
COMMENT ON COLUMN dim_rating_kind.name_en IS 'Name in English / 英文名称';

COMMENT ON TABLE dim_respondent_kind IS 'Kinds of respondent: who fills in forms / 受访者类型：由谁填写问卷';
COMMENT ON COLUMN dim_respondent_kind.respondent_kind IS 'Key / 主键';
COMMENT ON COLUMN dim_respondent_kind.respondent_kind_code IS 'Code: customer, dealer, salesperson / 代码：customer 客户，dealer 经销商，salesperson 业务员';
COMMENT ON COLUMN dim_respondent_kind.name_zh IS 'Name in Chinese / 中文名称';
COMMENT ON COLUMN dim_respondent_kind.name_en IS 'Name in English / 英文名称';

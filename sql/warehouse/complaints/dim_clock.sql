-- grain: one row a time limit of an adopted regime version
-- keys: clock_key
-- law: (regime_key, clock_code) is unique
CREATE TABLE dim_clock AS
SELECT clock_key, regime_key, clock_code, name_zh, name_en, rules, answers_customer
FROM raw.stg_clock
ORDER BY clock_key;

COMMENT ON TABLE dim_clock IS 'Time limits for handling complaints, from the regime / 管理制度规定的投诉处理时限';
COMMENT ON COLUMN dim_clock.clock_key IS 'Key / 主键';
COMMENT ON COLUMN dim_clock.regime_key IS 'The regime version that sets it / 规定该时限的制度版本';
COMMENT ON COLUMN dim_clock.clock_code IS 'Code in the regime / 制度中的时限代码';
COMMENT ON COLUMN dim_clock.name_zh IS 'Name in Chinese / 中文名称';
COMMENT ON COLUMN dim_clock.name_en IS 'Name in English / 英文名称';
COMMENT ON COLUMN dim_clock.rules IS 'Rule IDs that it carries out / 对应的条款编号';
COMMENT ON COLUMN dim_clock.answers_customer IS 'Whether it ends with the answer to the customer / 是否以答复客户为终点';

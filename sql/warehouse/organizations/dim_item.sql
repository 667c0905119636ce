-- grain: one row an item (question)
-- keys: item_key
-- law: item_code is unique; department_key resolves in dim_department
CREATE TABLE dim_item AS
SELECT item_key, code AS item_code, name_zh, name_en, department_key, topic, position
FROM raw.stg_item
ORDER BY item_key;

COMMENT ON TABLE dim_item IS 'Items: the questions that are rated / 评价项目（问题）';
COMMENT ON COLUMN dim_item.item_key IS 'Key / 主键';
COMMENT ON COLUMN dim_item.item_code IS 'Code in the organisation''s directory / 组织目录中的项目代码';
COMMENT ON COLUMN dim_item.name_zh IS 'Name in Chinese / 中文名称';
COMMENT ON COLUMN dim_item.name_en IS 'Name in English / 英文名称';
COMMENT ON COLUMN dim_item.department_key IS 'The department that owns the item / 负责该项目的部门';
COMMENT ON COLUMN dim_item.topic IS 'Topic of the regime that the item covers; null where none / 该项目对应的制度主题；无则为空';
COMMENT ON COLUMN dim_item.position IS 'Place in lists / 列表中的顺序';

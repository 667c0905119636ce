-- grain: one row an item and time in which it was so: named, owned, about a topic
-- keys: item_key, valid_from_date_key
-- law: every day is in one row of each item; the row that is current says what dim_item says; department_key resolves in dim_department
CREATE TABLE dim_item_version AS
SELECT
  item_key, valid_from_date_key, valid_to_date_key, valid_to_date_key = 99991231 AS is_current, code AS item_code, name_zh, name_en, department_key, topic
FROM raw.stg_item_version
ORDER BY item_key, valid_from_date_key;

COMMENT ON TABLE dim_item_version IS 'Items as they were, with the department that owned them: join by item_key and a day between valid_from_date_key and valid_to_date_key. As they are: dim_item / 评价项目的历史状态及当时的责任部门：按 item_key 以及 valid_from_date_key 与 valid_to_date_key 之间的日期连接；现状见 dim_item';
COMMENT ON COLUMN dim_item_version.item_key IS 'Item, the same key through all changes / 项目，变更后主键不变';
COMMENT ON COLUMN dim_item_version.valid_from_date_key IS 'First day in the organisation''s zone, yyyymmdd; 0 = from the beginning / 开始日期（组织所在时区，yyyymmdd）；0 = 自始';
COMMENT ON COLUMN dim_item_version.valid_to_date_key IS 'Last day, yyyymmdd; 99991231 = still so / 最后日期（含，yyyymmdd）；99991231 = 至今';
COMMENT ON COLUMN dim_item_version.is_current IS 'Whether it is so now / 是否为现状';
COMMENT ON COLUMN dim_item_version.item_code IS 'Code in the organisation''s directory, which never changes / 组织目录中的项目代码（不变）';
COMMENT ON COLUMN dim_item_version.name_zh IS 'Name in Chinese in that time / 当时的中文名称';
COMMENT ON COLUMN dim_item_version.name_en IS 'Name in English in that time / 当时的英文名称';
COMMENT ON COLUMN dim_item_version.department_key IS 'The department that owned the item in that time / 当时负责该项目的部门';
COMMENT ON COLUMN dim_item_version.topic IS 'Topic of the regime that the item covered; null where none / 当时对应的制度主题；无则为空';

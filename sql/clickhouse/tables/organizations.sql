-- Written by ./csat scale tables from the published warehouse; a column is added in its model under sql/warehouse.
CREATE TABLE csat.dim_competitor (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  competitor_key Int32 COMMENT 'Key; 0 = the own company / 主键；0 = 本公司',
  competitor_code LowCardinality(Nullable(String)) COMMENT 'Code in the organisation\'s directory / 组织目录中的竞争对手代码',
  name_zh Nullable(String) COMMENT 'Name in Chinese / 中文名称',
  name_en Nullable(String) COMMENT 'Name in English / 英文名称'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, competitor_key)
COMMENT 'Companies that are rated: the own one and its competitors / 被评价的公司：本公司与竞争对手';

CREATE TABLE csat.dim_department (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  department_key Int32 COMMENT 'Key; 0 = not stated / 主键；0 = 未说明',
  department_code LowCardinality(Nullable(String)) COMMENT 'Code in the organisation\'s directory / 组织目录中的部门代码',
  name_zh Nullable(String) COMMENT 'Name in Chinese / 中文名称',
  name_en Nullable(String) COMMENT 'Name in English / 英文名称',
  position Nullable(Int32) COMMENT 'Place in lists / 列表中的顺序'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, department_key)
COMMENT 'Departments that own items and answer complaints / 部门：负责评价项目并处理投诉';

CREATE TABLE csat.dim_department_version (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  department_key Int32 COMMENT 'Department, the same key through all its names; 0 = not stated / 部门，改名后主键不变；0 = 未说明',
  valid_from_date_key Int32 COMMENT 'First day in the organisation\'s zone, yyyymmdd; 0 = from the beginning / 开始日期（组织所在时区，yyyymmdd）；0 = 自始',
  valid_to_date_key Nullable(Int32) COMMENT 'Last day, yyyymmdd; 99991231 = still so / 最后日期（含，yyyymmdd）；99991231 = 至今',
  is_current Nullable(Bool) COMMENT 'Whether it is so now / 是否为现状',
  department_code LowCardinality(Nullable(String)) COMMENT 'Code in the organisation\'s directory, which never changes / 组织目录中的部门代码（不变）',
  name_zh Nullable(String) COMMENT 'Name in Chinese in that time / 当时的中文名称',
  name_en Nullable(String) COMMENT 'Name in English in that time / 当时的英文名称'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, department_key, valid_from_date_key)
COMMENT 'Departments as they were: join by department_key and a day between valid_from_date_key and valid_to_date_key. As they are: dim_department / 部门的历史状态：按 department_key 以及 valid_from_date_key 与 valid_to_date_key 之间的日期连接；现状见 dim_department';

CREATE TABLE csat.dim_item (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  item_key Int32 COMMENT 'Key / 主键',
  item_code LowCardinality(Nullable(String)) COMMENT 'Code in the organisation\'s directory / 组织目录中的项目代码',
  name_zh Nullable(String) COMMENT 'Name in Chinese / 中文名称',
  name_en Nullable(String) COMMENT 'Name in English / 英文名称',
  department_key Nullable(Int32) COMMENT 'The department that owns the item / 负责该项目的部门',
  topic LowCardinality(Nullable(String)) COMMENT 'Topic of the regime that the item covers; null where none / 该项目对应的制度主题；无则为空',
  position Nullable(Int32) COMMENT 'Place in lists / 列表中的顺序'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, item_key)
COMMENT 'Items: the questions that are rated / 评价项目（问题）';

CREATE TABLE csat.dim_item_version (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  item_key Int32 COMMENT 'Item, the same key through all changes / 项目，变更后主键不变',
  valid_from_date_key Int32 COMMENT 'First day in the organisation\'s zone, yyyymmdd; 0 = from the beginning / 开始日期（组织所在时区，yyyymmdd）；0 = 自始',
  valid_to_date_key Nullable(Int32) COMMENT 'Last day, yyyymmdd; 99991231 = still so / 最后日期（含，yyyymmdd）；99991231 = 至今',
  is_current Nullable(Bool) COMMENT 'Whether it is so now / 是否为现状',
  item_code LowCardinality(Nullable(String)) COMMENT 'Code in the organisation\'s directory, which never changes / 组织目录中的项目代码（不变）',
  name_zh Nullable(String) COMMENT 'Name in Chinese in that time / 当时的中文名称',
  name_en Nullable(String) COMMENT 'Name in English in that time / 当时的英文名称',
  department_key Nullable(Int32) COMMENT 'The department that owned the item in that time / 当时负责该项目的部门',
  topic LowCardinality(Nullable(String)) COMMENT 'Topic of the regime that the item covered; null where none / 当时对应的制度主题；无则为空'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, item_key, valid_from_date_key)
COMMENT 'Items as they were, with the department that owned them: join by item_key and a day between valid_from_date_key and valid_to_date_key. As they are: dim_item / 评价项目的历史状态及当时的责任部门：按 item_key 以及 valid_from_date_key 与 valid_to_date_key 之间的日期连接；现状见 dim_item';

CREATE TABLE csat.dim_offering (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  offering_key Int32 COMMENT 'Key; 0 = not stated / 主键；0 = 未说明',
  offering_code LowCardinality(Nullable(String)) COMMENT 'Code in the organisation\'s directory / 组织目录中的产品或服务代码',
  name_zh Nullable(String) COMMENT 'Name in Chinese / 中文名称',
  name_en Nullable(String) COMMENT 'Name in English / 英文名称'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, offering_key)
COMMENT 'Products and services that complaints are about / 投诉所涉及的产品或服务';

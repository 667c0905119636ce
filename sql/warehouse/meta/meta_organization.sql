-- grain: one row, the organisation
CREATE TABLE meta_organization AS
SELECT organization_code, name_zh, name_en, time_zone FROM raw.organization;

COMMENT ON TABLE meta_organization IS 'The organisation that this file belongs to / 本文件所属的组织';
COMMENT ON COLUMN meta_organization.organization_code IS 'Code / 代码';
COMMENT ON COLUMN meta_organization.name_zh IS 'Name in Chinese / 中文名称';
COMMENT ON COLUMN meta_organization.name_en IS 'Name in English / 英文名称';
COMMENT ON COLUMN meta_organization.time_zone IS 'IANA time zone in which days are counted / 计日所用的时区（IANA）';

-- grain: one row a channel by which complaints come in
-- keys: channel_key; 0 = not stated
-- law: channel_code is unique
CREATE TABLE dim_channel AS
SELECT 0::INTEGER AS channel_key, '' AS channel_code, '未说明' AS name_zh, 'Not stated' AS name_en
UNION ALL
SELECT channel_key, channel_code, name_zh, name_en FROM raw.stg_channel
ORDER BY channel_key;

COMMENT ON TABLE dim_channel IS 'Channels by which complaints come in, named by the regime / 投诉渠道（名称取自管理制度）';
COMMENT ON COLUMN dim_channel.channel_key IS 'Key; 0 = not stated / 主键；0 = 未说明';
COMMENT ON COLUMN dim_channel.channel_code IS 'Code in the regime / 管理制度中的渠道代码';
COMMENT ON COLUMN dim_channel.name_zh IS 'Name in Chinese / 中文名称';
COMMENT ON COLUMN dim_channel.name_en IS 'Name in English / 英文名称';

-- grain: one row an area of the frame of a round with a sample
-- keys: round_key, department_key
-- law: members of the areas of a round add up to fct_sample.frame_members
CREATE TABLE fct_sample_area AS
SELECT round.round_key, coalesce(department.department_key, 0) AS department_key, taken.members, taken.forced_members, taken.drawn_members
FROM raw.sample_area AS taken
LEFT JOIN raw.stg_round AS round USING (round_id)
LEFT JOIN raw.stg_department AS department USING (department_id)
ORDER BY round_key, department_key;

COMMENT ON TABLE fct_sample_area IS 'What samples took from each area / 各区域的抽样情况';
COMMENT ON COLUMN fct_sample_area.round_key IS 'Round / 调查轮次';
COMMENT ON COLUMN fct_sample_area.department_key IS 'Department that is the area; 0 = members without an area / 作为区域的部门；0 = 未划分区域';
COMMENT ON COLUMN fct_sample_area.members IS 'Members of the area in the frame / 抽样框中的人数或户数';
COMMENT ON COLUMN fct_sample_area.forced_members IS 'Members taken because they complained / 因投诉必选的人数或户数';
COMMENT ON COLUMN fct_sample_area.drawn_members IS 'Members taken by the draw / 抽中的人数或户数';

-- The frame, each member with whether its last complaint lies on the days that bring it into the sample; no days, nobody. Of an area with a bound only those with a
-- priority below it, as RandomDraw defines it, and those that a complaint brings in.
SELECT frame.member, coalesce(department.code, '') AS area, coalesce(frame.complained_on BETWEEN @first::date AND @last::date, false) AS forced
FROM csat.frame_member AS frame
LEFT JOIN csat.department USING (organization_id, department_id)
LEFT JOIN unnest(@areas::text[], @bounds::bytea[]) AS bound (area, below) ON bound.area = coalesce(department.code, '')
WHERE organization_id = @organization_id AND frame.round_id = @round_id
  AND (bound.below IS NULL OR sha256(convert_to(@seed::text || ':' || frame.member, 'UTF8')) < bound.below OR frame.complained_on BETWEEN @first::date AND @last::date)

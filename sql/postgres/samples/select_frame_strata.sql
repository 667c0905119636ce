-- What each area of the frame holds, and those of it whom a complaint brings into the sample.
SELECT coalesce(department.code, '') AS area, held.members, held.forced
FROM (
  SELECT department_id, count(*) AS members, count(*) FILTER (WHERE complained_on BETWEEN @first::date AND @last::date) AS forced
  FROM csat.frame_member
  WHERE organization_id = @organization_id AND round_id = @round_id
  GROUP BY department_id
) AS held
LEFT JOIN csat.department ON department.organization_id = @organization_id AND department.department_id = held.department_id

-- A count of the same base, department and days is corrected; an unchanged one is not written.
INSERT INTO csat.base_count AS known (organization_id, base_count_id, base, department_id, first_day, last_day, count)
VALUES (
  @organization_id, @base_count_id, @base, (SELECT department_id FROM csat.department WHERE organization_id = @organization_id AND code = @department), @first_day, @last_day, @count
)
ON CONFLICT (organization_id, base, department_id, first_day, last_day) DO UPDATE
SET count = excluded.count
WHERE known.count <> excluded.count

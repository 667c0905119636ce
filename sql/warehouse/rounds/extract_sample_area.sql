-- What samples took from every area of their frames; who the members are stays in the source.
SELECT
  frame.round_id, frame.department_id, count(*) AS members,
  count(*) FILTER (WHERE taken.forced) AS forced_members, count(*) FILTER (WHERE NOT taken.forced) AS drawn_members
FROM csat.frame_member AS frame
JOIN csat.sample USING (organization_id, round_id)
LEFT JOIN csat.sampled_member AS taken USING (organization_id, round_id, member)
GROUP BY frame.round_id, frame.department_id

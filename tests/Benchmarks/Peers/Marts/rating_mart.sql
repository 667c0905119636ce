-- The rating mart of one organisation ($organization): rows are counted by place on the form first, so that items are joined to few rows.
CREATE TABLE level (level smallint PRIMARY KEY, code text NOT NULL, points integer NOT NULL, satisfied integer NOT NULL);
INSERT INTO level VALUES (1, 'very-dissatisfied', 2, 0), (2, 'dissatisfied', 4, 0), (3, 'basically-satisfied', 6, 1), (4, 'satisfied', 8, 1), (5, 'very-satisfied', 10, 1);

CREATE VIEW rating_live AS
SELECT counted.round_id, counted.rating_kind, counted.competitor_id, item.department_id, item.item_id, counted.level,
  counted.ratings, counted.ratings * level.points AS points, counted.ratings * 10 AS best_points, counted.ratings * level.satisfied AS satisfied
FROM (
  SELECT round_id, questionnaire_version_id, rating_kind, coalesce(competitor_id, '00000000-0000-0000-0000-000000000000') AS competitor_id, place, level, count(*) AS ratings
  FROM csat.response
  CROSS JOIN LATERAL unnest(levels) WITH ORDINALITY AS answered (level, place)
  WHERE organization_id = '$organization' AND level <> 0
  GROUP BY 1, 2, 3, 4, 5, 6
) AS counted
JOIN csat.questionnaire_version AS questionnaire ON questionnaire.organization_id = '$organization' AND questionnaire.questionnaire_version_id = counted.questionnaire_version_id
JOIN csat.item ON item.organization_id = '$organization' AND item.item_id = questionnaire.item_ids[counted.place]
JOIN level ON level.level = counted.level;

CREATE MATERIALIZED VIEW rating_mart AS SELECT * FROM rating_live;
CREATE UNIQUE INDEX ON rating_mart (round_id, rating_kind, competitor_id, department_id, item_id, level);
ANALYZE rating_mart;

-- What a level gives an item: its points on the scale; of an item with points of its own its share of them, rounded half up to 4 decimals.
CREATE OR REPLACE MACRO item_points(points, best_points, max_points) AS
  CASE WHEN max_points IS NULL THEN points ELSE ((
    (2 * (points * 10000)::BIGINT * (max_points * 10000)::BIGINT + (best_points * 10000)::BIGINT) // (2 * (best_points * 10000)::BIGINT)
  ) / 10000)::DECIMAL(9, 4) END;

COMMENT ON MACRO item_points IS 'What a level gives an item: points of the level, points of the best level, the most points of the item or null / 等级在项目上的得分：等级分值、最高等级分值、项目满分（无则为空）';

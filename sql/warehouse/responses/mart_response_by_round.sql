-- grain: one row a round, rating kind and company that occurs
-- keys: all columns before responses
-- law: sums over all rows equal those over the forms of fct_response that are scored
CREATE TABLE mart_response_by_round AS
SELECT round_key, rating_kind, competitor_key, count(*) AS responses, sum(ratings)::BIGINT AS ratings, sum(own_scale_ratings)::BIGINT AS own_scale_ratings
FROM fct_response
WHERE scored = 1
GROUP BY ALL
ORDER BY ALL;

COMMENT ON TABLE mart_response_by_round IS 'Returned forms by round / 按轮次汇总的回收问卷';
COMMENT ON COLUMN mart_response_by_round.round_key IS 'Round / 调查轮次';
COMMENT ON COLUMN mart_response_by_round.rating_kind IS '1 self-rating, 2 surveyed rating, 3 rating of a competitor / 1 自评，2 调查，3 竞争对手评价';
COMMENT ON COLUMN mart_response_by_round.competitor_key IS 'Company rated; 0 = the own one / 被评价的公司；0 = 本公司';
COMMENT ON COLUMN mart_response_by_round.responses IS 'Number of forms / 问卷份数';
COMMENT ON COLUMN mart_response_by_round.ratings IS 'Number of ratings on them / 评价项数';
COMMENT ON COLUMN mart_response_by_round.own_scale_ratings IS 'Number of answers on scales of their own on them / 其中单独量表的作答数';

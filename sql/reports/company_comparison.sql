-- Grain: company rated by customers (competitor 0 is the own company), with its forms.
with forms as (
  select
    m.competitor_key,
    sum(m.responses)::bigint as responses
  from mart_response_by_round as m
  inner join dim_round as r on r.round_key = m.round_key
  where
    r.survey_kind = $survey_kind and r.position between $first_position and $last_position
    and m.rating_kind in ($surveyed, $competitor)
  group by m.competitor_key
),

ratings as (
  select
    m.competitor_key,
    sum(m.ratings)::bigint as ratings,
    sum(m.points) as points,
    sum(m.best_points) as best_points,
    sum(m.satisfied)::bigint as satisfied
  from mart_rating_by_round as m
  inner join dim_round as r on r.round_key = m.round_key
  where
    r.survey_kind = $survey_kind and r.position between $first_position and $last_position
    and m.rating_kind in ($surveyed, $competitor)
  group by m.competitor_key
)

select
  c.competitor_key,
  c.competitor_code,
  c.name_zh,
  c.name_en,
  coalesce(f.responses, 0) as responses,
  coalesce(t.ratings, 0) as ratings,
  coalesce(t.points, 0) as points,
  coalesce(t.best_points, 0) as best_points,
  coalesce(t.satisfied, 0) as satisfied
from dim_competitor as c
left join forms as f on f.competitor_key = c.competitor_key
left join ratings as t on t.competitor_key = c.competitor_key
where f.responses is not null or t.ratings is not null
order by c.competitor_key

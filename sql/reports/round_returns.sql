-- Grain: round x part: forms returned.
select
  r.round_key,
  m.rating_kind,
  sum(m.responses)::bigint as responses
from mart_response_by_round as m
inner join dim_round as r on r.round_key = m.round_key
where r.survey_kind = $survey_kind and r.position between $first_position and $last_position
group by r.round_key, r.position, m.rating_kind
order by r.position, r.round_key, m.rating_kind

-- Grain: round x customer of whom a form or a complaint is there; sums over its forms, and its complaints received in the round's period.
select
  m.round_key,
  m.customer_code,
  c.customer_class,
  m.forms,
  m.ratings,
  m.points,
  m.best_points,
  m.satisfied,
  m.points_squared,
  m.points_by_best,
  m.best_squared,
  m.satisfied_squared,
  m.satisfied_by_ratings,
  m.ratings_squared,
  m.complaints_opened,
  m.complaints_open
from mart_customer_by_round as m
inner join dim_round as r on r.round_key = m.round_key
left join dim_customer as c on c.customer_key = m.customer_key
where r.survey_kind = $survey_kind and r.position between $first_position and $last_position
order by m.customer_code, r.position, m.round_key

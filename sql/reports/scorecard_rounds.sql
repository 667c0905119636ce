-- Grain: round of which a form or a complaint of the customer asked for is there; sums over its forms, and its complaints received in the round's period.
select
  m.round_key,
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
where m.customer_code = $customer
order by m.round_key

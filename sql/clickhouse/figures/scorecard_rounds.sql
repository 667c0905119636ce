-- Grain: round of which a form or a complaint of the customer asked for is there; sums over its forms, and its complaints received in the round's period.
select
  m.round_key as round_key,
  m.forms as forms,
  m.ratings as ratings,
  m.points as points,
  m.best_points as best_points,
  m.satisfied as satisfied,
  m.points_squared as points_squared,
  m.points_by_best as points_by_best,
  m.best_squared as best_squared,
  m.satisfied_squared as satisfied_squared,
  m.satisfied_by_ratings as satisfied_by_ratings,
  m.ratings_squared as ratings_squared,
  m.complaints_opened as complaints_opened,
  m.complaints_open as complaints_open
from mart_customer_by_round as m
where m.organization_code = {organization:String} and m.customer_code = {customer:String}
order by m.round_key

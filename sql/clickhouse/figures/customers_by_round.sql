-- Grain: round x customer of whom a form or a complaint is there; sums over its forms, and its complaints received in the round's period.
select
  m.round_key as round_key,
  m.customer_code as customer_code,
  c.customer_class as customer_class,
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
inner join dim_round as r on r.organization_code = m.organization_code and r.round_key = m.round_key
left join dim_customer as c on c.organization_code = m.organization_code and c.customer_key = m.customer_key
where m.organization_code = {organization:String} and r.survey_kind = {survey_kind:String} and r.position between {first_position:Int32} and {last_position:Int32}
order by m.customer_code, r.position, m.round_key
settings join_use_nulls = 1

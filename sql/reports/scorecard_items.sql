-- Grain: round x item that the customer asked for rated; sums over its forms.
select
  f.round_key,
  i.item_key,
  i.item_code,
  i.name_zh as item_zh,
  i.name_en as item_en,
  count(*)::bigint as ratings,
  sum(f.points)::decimal(18, 4) as points,
  sum(f.best_points)::decimal(18, 4) as best_points,
  sum(f.satisfied)::bigint as satisfied,
  sum(f.points::decimal(38, 4) * f.points)::decimal(38, 8) as points_squared,
  sum(f.points::decimal(38, 4) * f.best_points)::decimal(38, 8) as points_by_best,
  sum(f.best_points::decimal(38, 4) * f.best_points)::decimal(38, 8) as best_squared
from fct_rating as f
inner join fct_response as r on r.response_key = f.response_key
inner join dim_item as i on i.item_key = f.item_key
where r.customer_code = $customer and r.rating_kind = $surveyed
group by f.round_key, i.item_key, i.item_code, i.name_zh, i.name_en, i.position
order by i.position, i.item_key, f.round_key

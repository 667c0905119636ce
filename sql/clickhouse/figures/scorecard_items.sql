-- Grain: round x item that the customer asked for rated; sums over its forms.
select
  f.round_key as round_key,
  i.item_key as item_key,
  i.item_code as item_code,
  i.name_zh as item_zh,
  i.name_en as item_en,
  toInt64(count()) as ratings,
  sum(f.points) as points,
  sum(f.best_points) as best_points,
  sum(f.satisfied) as satisfied,
  sum(f.points::Decimal(38, 4) * f.points) as points_squared,
  sum(f.points::Decimal(38, 4) * f.best_points) as points_by_best,
  sum(f.best_points::Decimal(38, 4) * f.best_points) as best_squared
from fct_rating as f
inner join fct_response as r on r.organization_code = f.organization_code and r.response_key = f.response_key
inner join dim_item as i on i.organization_code = f.organization_code and i.item_key = f.item_key
where f.organization_code = {organization:String} and r.customer_code = {customer:String} and r.rating_kind = {surveyed:Int8}
group by f.round_key, i.item_key, i.item_code, i.name_zh, i.name_en, i.position
order by i.position, i.item_key, f.round_key

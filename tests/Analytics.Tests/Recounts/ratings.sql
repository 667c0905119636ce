select f.response_key, r.round_code, i.item_code, d.department_code, f.competitor_key, f.rating_kind::integer as part, f.points::double as points, f.best_points::double as best, f.satisfied::integer as satisfied
from fct_rating as f
join dim_round as r on r.round_key = f.round_key
join dim_item as i on i.item_key = f.item_key
join dim_department as d on d.department_key = f.department_key

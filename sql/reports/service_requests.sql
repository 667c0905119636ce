-- Grain: regime version x flow x step that comes next of customers' requests; an empty step is a closed request.
select
  r.regime_key,
  r.flow_code as flow,
  coalesce(r.next_step, '') as next_step,
  count(*)::bigint as requests
from fct_service_request as r
inner join dim_date as t on t.date_key = r.registered_date_key
where t.month between $first_month and $last_month
group by r.regime_key, r.flow_code, r.next_step
order by r.regime_key, r.flow_code, next_step

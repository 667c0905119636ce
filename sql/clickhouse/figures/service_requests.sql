-- Grain: regime version x flow x step that comes next of customers' requests; an empty step is a closed request.
select
  r.regime_key as regime_key,
  r.flow_code as flow,
  coalesce(r.next_step, '') as next_step,
  toInt64(count()) as requests
from fct_service_request as r
inner join dim_date as t on t.organization_code = r.organization_code and t.date_key = r.registered_date_key
where r.organization_code = {organization:String} and t.month between {first_month:String} and {last_month:String}
group by r.regime_key, r.flow_code, next_step
order by r.regime_key, r.flow_code, next_step

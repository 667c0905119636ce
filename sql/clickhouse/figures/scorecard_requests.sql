-- Grain: one request of the customer asked for, the newest first.
select
  r.regime_key as regime_key,
  r.flow_code as flow,
  t.date as registered_on,
  e.date as closed_on,
  r.next_step as next_step
from fct_service_request as r
inner join dim_customer as u on u.organization_code = r.organization_code and u.customer_key = r.customer_key
inner join dim_date as t on t.organization_code = r.organization_code and t.date_key = r.registered_date_key
left join dim_date as e on e.organization_code = r.organization_code and e.date_key = r.closed_date_key
where r.organization_code = {organization:String} and r.customer_key > 0 and u.customer_code = {customer:String} and t.month between {first_month:String} and {last_month:String}
order by t.date desc, r.service_request_key desc
settings join_use_nulls = 1

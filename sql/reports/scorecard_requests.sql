-- Grain: one request of the customer asked for, the newest first.
select
  r.regime_key,
  r.flow_code as flow,
  t.date as registered_on,
  e.date as closed_on,
  r.next_step
from fct_service_request as r
inner join dim_customer as u on u.customer_key = r.customer_key
inner join dim_date as t on t.date_key = r.registered_date_key
left join dim_date as e on e.date_key = r.closed_date_key
where r.customer_key > 0 and u.customer_code = $customer and t.month between $first_month and $last_month
order by t.date desc, r.service_request_key desc

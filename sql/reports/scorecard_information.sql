-- Grain: one piece of information of the customer asked for, the newest first, without what was said.
select
  i.regime_key,
  i.duty_code as duty,
  i.topic,
  i.sense,
  t.date as collected_on,
  i.state
from fct_information as i
inner join dim_customer as u on u.customer_key = i.customer_key
inner join dim_date as t on t.date_key = i.collected_date_key
where i.customer_key > 0 and u.customer_code = $customer and t.month between $first_month and $last_month
order by t.date desc, i.information_key desc

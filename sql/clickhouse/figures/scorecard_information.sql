-- Grain: one piece of information of the customer asked for, the newest first, without what was said.
select
  i.regime_key as regime_key,
  i.duty_code as duty,
  i.topic as topic,
  i.sense as sense,
  t.date as collected_on,
  i.state as state
from fct_information as i
inner join dim_customer as u on u.organization_code = i.organization_code and u.customer_key = i.customer_key
inner join dim_date as t on t.organization_code = i.organization_code and t.date_key = i.collected_date_key
where i.organization_code = {organization:String} and i.customer_key > 0 and u.customer_code = {customer:String} and t.month between {first_month:String} and {last_month:String}
order by t.date desc, i.information_key desc

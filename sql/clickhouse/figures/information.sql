-- Grain: regime version x duty x channel x sense of information beside surveys and complaints.
select
  i.regime_key as regime_key,
  i.duty_code as duty,
  coalesce(i.channel_code, '') as channel,
  i.sense as sense,
  toInt64(count()) as pieces,
  toInt64(countIf(i.state <> 'recorded')) as decided,
  toInt64(countIf(i.state in ('taken-up', 'effective', 'not-effective'))) as taken_up,
  toInt64(countIf(i.state = 'effective')) as effective
from fct_information as i
inner join dim_date as t on t.organization_code = i.organization_code and t.date_key = i.collected_date_key
where i.organization_code = {organization:String} and t.month between {first_month:String} and {last_month:String}
group by i.regime_key, i.duty_code, channel, i.sense
order by i.regime_key, i.duty_code, channel, i.sense

-- Grain: regime version x duty x channel x sense of information beside surveys and complaints.
select
  i.regime_key,
  i.duty_code as duty,
  coalesce(i.channel_code, '') as channel,
  i.sense,
  count(*)::bigint as pieces,
  count(*) filter (where i.state <> 'recorded')::bigint as decided,
  count(*) filter (where i.state in ('taken-up', 'effective', 'not-effective'))::bigint as taken_up,
  count(*) filter (where i.state = 'effective')::bigint as effective
from fct_information as i
inner join dim_date as t on t.date_key = i.collected_date_key
where t.month between $first_month and $last_month
group by i.regime_key, i.duty_code, i.channel_code, i.sense
order by i.regime_key, i.duty_code, channel, i.sense

-- Grain: round x department x channel: forms handed out in recorded batches.
select
  r.round_key,
  d.department_key,
  d.department_code,
  d.name_zh as department_zh,
  d.name_en as department_en,
  f.channel_code,
  count(*)::bigint as batches,
  min(sent.date) as first_day,
  max(sent.date) as last_day,
  sum(f.forms)::bigint as forms,
  sum(f.named_forms)::bigint as named_forms,
  sum(f.confirmed_forms)::bigint as confirmed_forms
from fct_distribution as f
inner join dim_round as r on r.round_key = f.round_key
left join dim_department as d on d.department_key = f.department_key
left join dim_date as sent on sent.date_key = f.sent_date_key
where r.survey_kind = $survey_kind and r.position between $first_position and $last_position
group by r.position, r.round_key, d.position, d.department_key, d.department_code, d.name_zh, d.name_en, f.channel_code
order by r.position, r.round_key, d.position nulls last, d.department_code nulls last, f.channel_code nulls last

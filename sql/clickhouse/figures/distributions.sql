-- Grain: round x department x channel: forms handed out in recorded batches.
select
  r.round_key as round_key,
  d.department_key as department_key,
  d.department_code as department_code,
  d.name_zh as department_zh,
  d.name_en as department_en,
  f.channel_code as channel_code,
  toInt64(count()) as batches,
  min(sent.date) as first_day,
  max(sent.date) as last_day,
  toInt64(sum(f.forms)) as forms,
  toInt64(sum(f.named_forms)) as named_forms,
  toInt64(sum(f.confirmed_forms)) as confirmed_forms
from fct_distribution as f
inner join dim_round as r on r.organization_code = f.organization_code and r.round_key = f.round_key
left join dim_department as d on d.organization_code = f.organization_code and d.department_key = f.department_key
left join dim_date as sent on sent.organization_code = f.organization_code and sent.date_key = f.sent_date_key
where f.organization_code = {organization:String} and r.survey_kind = {survey_kind:String} and r.position between {first_position:Int32} and {last_position:Int32}
group by r.position, r.round_key, d.position, d.department_key, d.department_code, d.name_zh, d.name_en, f.channel_code
order by r.position, r.round_key, d.position nulls last, d.department_code nulls last, f.channel_code nulls last
settings join_use_nulls = 1

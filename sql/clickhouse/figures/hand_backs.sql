-- Grain: round with forms that were collected, sorted and handed back.
select
  r.round_key as round_key,
  toInt64(sum(f.forms)) as forms,
  max(d.date) as last_day
from fct_hand_back as f
inner join dim_round as r on r.organization_code = f.organization_code and r.round_key = f.round_key
left join dim_date as d on d.organization_code = f.organization_code and d.date_key = f.handed_back_date_key
where f.organization_code = {organization:String} and r.survey_kind = {survey_kind:String} and r.position between {first_position:Int32} and {last_position:Int32}
group by r.position, r.round_key
order by r.position, r.round_key
settings join_use_nulls = 1

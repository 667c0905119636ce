-- Grain: round with forms that were collected, sorted and handed back.
select
  r.round_key,
  sum(f.forms)::bigint as forms,
  max(d.date) as last_day
from fct_hand_back as f
inner join dim_round as r on r.round_key = f.round_key
left join dim_date as d on d.date_key = f.handed_back_date_key
where r.survey_kind = $survey_kind and r.position between $first_position and $last_position
group by r.position, r.round_key
order by r.position, r.round_key

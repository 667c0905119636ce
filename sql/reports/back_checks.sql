-- Grain: round whose forms were drawn for verification, with what was found.
select
  r.round_key,
  b.returned_forms,
  b.drawn_forms,
  b.seed,
  count(*) filter (where f.result = 'genuine') as genuine,
  count(*) filter (where f.result = 'fabricated') as fabricated,
  count(*) filter (where f.result = 'not-reached') as not_reached,
  count(*) filter (where f.scored = 0) as left_out
from fct_back_check as b
inner join dim_round as r on r.round_key = b.round_key
left join fct_form_check as f on f.round_key = b.round_key
where r.survey_kind = $survey_kind and r.position between $first_position and $last_position
group by r.position, r.round_key, b.returned_forms, b.drawn_forms, b.seed
order by r.position, r.round_key

-- Grain: round whose forms were drawn for verification, with what was found.
select
  r.round_key as round_key,
  b.returned_forms as returned_forms,
  b.drawn_forms as drawn_forms,
  b.seed as seed,
  toInt64(countIf(f.result = 'genuine')) as genuine,
  toInt64(countIf(f.result = 'fabricated')) as fabricated,
  toInt64(countIf(f.result = 'not-reached')) as not_reached,
  toInt64(countIf(f.scored = 0)) as left_out
from fct_back_check as b
inner join dim_round as r on r.organization_code = b.organization_code and r.round_key = b.round_key
left join fct_form_check as f on f.organization_code = b.organization_code and f.round_key = b.round_key
where b.organization_code = {organization:String} and r.survey_kind = {survey_kind:String} and r.position between {first_position:Int32} and {last_position:Int32}
group by r.position, r.round_key, b.returned_forms, b.drawn_forms, b.seed
order by r.position, r.round_key
settings join_use_nulls = 1

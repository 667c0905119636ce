-- Grain: one comment of a customer in one round, the newest of the opinions and the newest of the expectations; none that was erased.
with written as (
  select
    coalesce(i.name_zh, '') as item_zh,
    coalesce(i.name_en, '') as item_en,
    coalesce(i.topic = {expectation_topic:String}, false)::Bool as expectation,
    c.comment as comment,
    c.date_key as date_key,
    c.response_key as response_key,
    i.position as position
  from fct_comment as c
  left join dim_item as i on i.organization_code = c.organization_code and i.item_key = c.item_key
  where c.organization_code = {organization:String} and c.round_key = {round_key:Int32} and c.rating_kind = {surveyed:Int8} and c.comment <> ''
)

select
  item_zh,
  item_en,
  expectation,
  comment
from written
qualify row_number() over (partition by expectation order by date_key desc, response_key, position nulls last, comment) <= {most:UInt64}
order by expectation, date_key desc, response_key, position nulls last, comment
settings join_use_nulls = 1

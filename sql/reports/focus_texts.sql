-- Grain: one comment of a customer in one round, the newest of the opinions and the newest of the expectations; none that was erased.
with written as (
  select
    coalesce(i.name_zh, '') as item_zh,
    coalesce(i.name_en, '') as item_en,
    coalesce(i.topic = $expectation_topic, false) as expectation,
    c.comment,
    c.date_key,
    c.response_key,
    i.position
  from fct_comment as c
  left join dim_item as i on i.item_key = c.item_key
  where c.round_key = $round_key and c.rating_kind = $surveyed and c.comment <> ''
)

select
  item_zh,
  item_en,
  expectation,
  comment
from written
qualify row_number() over (partition by expectation order by date_key desc, response_key, position nulls last, comment) <= $most
order by expectation, date_key desc, response_key, position nulls last, comment

-- Grain: one notice.
select
  n.notice_code,
  n.regime_key,
  n.kind,
  n.audience,
  n.round_key,
  n.prepared_on,
  n.state,
  n.due_on,
  n.published_on,
  n.way
from fct_notice as n
order by n.prepared_on, n.notice_code

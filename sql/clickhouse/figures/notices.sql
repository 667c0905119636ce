-- Grain: one notice.
select
  n.notice_code as notice_code,
  n.regime_key as regime_key,
  n.kind as kind,
  n.audience as audience,
  n.round_key as round_key,
  n.prepared_on as prepared_on,
  n.state as state,
  n.due_on as due_on,
  n.published_on as published_on,
  n.way as way
from fct_notice as n
where n.organization_code = {organization:String}
order by n.prepared_on, n.notice_code

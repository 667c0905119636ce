-- Fills the marts, and what follows from other columns, from the facts that a fixture inserted.
update fct_response set answered_at = strptime(date_key::varchar, '%Y%m%d') + interval 12 hour, late = coalesce(late, 0);

update fct_comment set round_key = f.round_key, date_key = f.date_key, rating_kind = f.rating_kind, competitor_key = f.competitor_key, blank = f.blank
from (
  select response_key, round_key, date_key, rating_kind, competitor_key, false as blank from fct_response
  union all select response_key, round_key, date_key, rating_kind, competitor_key, true from fct_blank_form
) as f
where f.response_key = fct_comment.response_key;

insert into fct_round_return
select r.round_key, kind, case when kind = 2 then r.forms_sent end, coalesce(returned, 0), coalesce(undated, 0), coalesce(late, 0), coalesce(blank, 0), first_at, last_at, first_key, last_key
from dim_round as r
cross join (values (1::tinyint), (2), (3)) as kinds(kind)
left join (
  select round_key, rating_kind, count(*) filter (late is distinct from 1) as returned, count(*) filter (late is null) as undated, count(*) filter (late = 1) as late,
    min(answered_at) as first_at, max(answered_at) as last_at, min(date_key) as first_key, max(date_key) as last_key
  from fct_response group by all
) as f on f.round_key = r.round_key and f.rating_kind = kind
left join (select round_key, rating_kind, count(*) as blank from fct_blank_form group by all) as b on b.round_key = r.round_key and b.rating_kind = kind
where kind = 2 or returned is not null or blank is not null;

insert into mart_rating_by_round
select round_key, rating_kind, competitor_key, department_key, item_key, level, count(*), sum(points), sum(best_points), sum(satisfied)
from fct_rating group by all order by all;

insert into mart_own_scale_rating_by_round
select round_key, rating_kind, competitor_key, department_key, item_key, level, count(*), sum(points), sum(best_points), sum(satisfied)
from fct_own_scale_rating group by all order by all;

-- The fixtures' scales have five grades of which three satisfy: no level is neutral.
alter table ref_level add column if not exists dissatisfied tinyint;
update ref_level set dissatisfied = 1 - satisfied;

alter table fct_response add column if not exists own_scale_ratings smallint default 0;
update fct_response set own_scale_ratings = (select count(*) from fct_own_scale_rating as r where r.response_key = fct_response.response_key);

insert into mart_rating_by_month
select strftime(strptime(date_key::varchar, '%Y%m%d'), '%Y-%m'), rating_kind, competitor_key, department_key, item_key, count(*), sum(points), sum(best_points), sum(satisfied)
from fct_rating group by all order by all;

insert into mart_response_by_round
select round_key, rating_kind, competitor_key, count(*), sum(ratings), sum(own_scale_ratings)
from fct_response group by all order by all;

insert into mart_form_by_round
with form as (
  select round_key, rating_kind, competitor_key, response_key, count(*) as k, sum(points) as s, sum(best_points) as b, sum(satisfied) as x from fct_rating group by all
)
select round_key, rating_kind, competitor_key, count(*), sum(k), sum(s), sum(b), sum(x), sum(s::decimal(18, 4) * s::decimal(18, 4)), sum(s::decimal(18, 4) * b::decimal(18, 4)), sum(b::decimal(18, 4) * b::decimal(18, 4)), sum(x * x), sum(x * k), sum(k * k)
from form group by all order by all;

insert into mart_form_by_round_department
with form as (
  select round_key, rating_kind, competitor_key, department_key, response_key, count(*) as k, sum(points) as s, sum(best_points) as b, sum(satisfied) as x from fct_rating group by all
)
select round_key, rating_kind, competitor_key, department_key, count(*), sum(k), sum(s), sum(b), sum(x), sum(s::decimal(18, 4) * s::decimal(18, 4)), sum(s::decimal(18, 4) * b::decimal(18, 4)), sum(b::decimal(18, 4) * b::decimal(18, 4)), sum(x * x), sum(x * k), sum(k * k)
from form group by all order by all;

insert into mart_complaint_by_month
select strftime(strptime(received_date_key::varchar, '%Y%m%d'), '%Y-%m'), category_key, department_key, offering_key, channel_key, count(*),
  count(*) filter (answered), count(*) filter (state = 'closed'), sum(disputed), count(*) filter (reopen_count > 0), count(*) filter (reopen_count > 0 and disputed = 0), sum(reopen_count)
from fct_complaint group by all order by all;

insert into mart_complaint_clock_by_month
select strftime(strptime(c.received_date_key::varchar, '%Y%m%d'), '%Y-%m'), k.clock_key, c.category_key, c.department_key, c.offering_key,
  count(*) filter (k.outcome = 'in-time'), count(*) filter (k.outcome = 'in-time-reopened'), count(*) filter (k.outcome = 'late'), count(*) filter (k.outcome = 'open'),
  count(*) filter (k.outcome = 'not-started'), count(*) filter (k.outcome = 'unknown'), count(*) filter (not k.calendar_known)
from fct_complaint_clock as k inner join fct_complaint as c on c.complaint_key = k.complaint_key
group by all order by all;

insert into mart_customer_by_round
with form as (
  select r.round_key, r.customer_code, r.response_key, count(*) as k, sum(f.points)::decimal(18, 4) as s, sum(f.best_points)::decimal(18, 4) as b, sum(f.satisfied) as x
  from fct_rating as f inner join fct_response as r on r.response_key = f.response_key where r.customer_code is not null and r.rating_kind = 2 group by all
),
answered as (
  select round_key, customer_code, count(*) as forms, sum(k) as k, sum(s) as s, sum(b) as b, sum(x) as x, sum(s * s) as ss, sum(s * b) as sb, sum(b * b) as bb, sum(x * x) as xx, sum(x * k) as xk, sum(k * k) as kk
  from form group by all
),
complained as (
  select r.round_key, u.customer_code, count(*) as opened, count(*) filter (c.state <> 'closed') as open
  from fct_complaint as c inner join dim_customer as u on u.customer_key = c.customer_key
  inner join dim_round as r on strptime(c.received_date_key::varchar, '%Y%m%d')::date between r.period_start and r.period_end
  where c.customer_key > 0 group by all
)
select round_key, customer_code, coalesce(u.customer_key, 0), coalesce(forms, 0), coalesce(k, 0), coalesce(s, 0), coalesce(b, 0), coalesce(x, 0), coalesce(ss, 0), coalesce(sb, 0), coalesce(bb, 0), coalesce(xx, 0), coalesce(xk, 0), coalesce(kk, 0), coalesce(opened, 0), coalesce(open, 0)
from answered full join complained using (round_key, customer_code) left join dim_customer as u using (customer_code) order by all;

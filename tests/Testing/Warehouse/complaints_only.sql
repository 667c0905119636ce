-- An organisation that files complaints and asks no customer; one text tries to break out of the page.
insert into meta_organization values ('bureau', '', 'Consumer Bureau <script>alert(1)</script>', 'UTC');
insert into meta_run values ('01981f00-0000-7000-8000-000000000003', '2026-07-06 01:00:00+00', '2026-07-06 01:00:01+00', '2026-07-06 01:00:00+00', '99', '7300000000000000000', 80, 'v1.5.6', '');
insert into dim_regime values (2, '01981f00-0000-7000-8000-0000000000a2', 'iatf16949-quarterly', 1, 'IATF16949 季度调查与限时客诉处理', 'IATF16949: quarterly survey and timed complaints');
insert into dim_department values (0, '', '未说明', 'Not stated', 0), (1, 'a', 'U.S. Bancorp', 'U.S. Bancorp', 1);
insert into dim_channel values (0, '', '未说明', 'Not stated'), (1, 'web', '网络', 'Web');
insert into dim_category select n, format('issue-{}', n), format('事项 {}', n), case when n = 1 then 'Loan </script><b>servicing</b>, payments & escrow account' else format('Issue number {} with a rather long name that must not be cut', n) end from range(1, 41) as t(n);
insert into dim_offering values (0, '', '未说明', 'Not stated'), (1, 'mortgage', 'Mortgage', 'Mortgage'), (2, 'card', 'Credit card', 'Credit card');
insert into dim_clock values (1, 2, 'answer', '限时回复', 'Timely answer', 'R11.42', true);
insert into fct_complaint (complaint_key, complaint_id, number, regime_key, channel_key, category_key, department_key, offering_key, received_date_key, received_at, confirmed_at, notified_at, assigned_at, answered_at, verdict, verdict_at, closed_at, reopened_at, reopen_count, state, answered, disputed)
select n, uuid(), format('2026-{:04d}', n), 2, 1, case when n <= 20 then 1 else 2 + n % 39 end, n % 2, 1 + (n % 5 = 0)::integer, 20260301 + n % 28, timestamptz '2026-03-01 00:00:00+00' + (n % 28) * interval 1 day,
  null, null, null, null, case when n % 10 = 0 then 'dissatisfied' end, null, timestamptz '2026-04-15 00:00:00+00', null, 0, 'closed', true, case when n % 10 = 0 then 1 else 0 end
from range(1, 81) as t(n);
insert into fct_complaint_clock select complaint_key, 1, received_at, null, null, null, case when complaint_key % 16 = 0 then 'late' else 'in-time' end, complaint_key % 16 > 0 from fct_complaint;

insert into dim_date
select strftime(d, '%Y%m%d')::integer, d, year(d), format('{}H{}', year(d), (month(d) - 1) // 6 + 1), format('{}Q{}', year(d), quarter(d)), strftime(d, '%Y-%m'), isodow(d), isodow(d) < 6
from (select d::date as d from range(date '2026-01-01', date '2027-01-01', interval 1 day) as t(d));

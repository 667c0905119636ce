-- One organisation under R16 (three modules with questionnaires of their own, weighted 40, 30 and 30) and R19 (early warning of complaints).
-- Modules: 90, 80 and 70. Network: eight months of 4 and 5 complaints in turn, then 12. Tariffs: three complaints each month.
insert into meta_organization values ('modules', '三模块制造厂', 'Works of three modules', 'Asia/Shanghai');
insert into meta_run values ('01981f00-0000-7000-8000-000000000007', '2026-07-06 01:00:00+00', '2026-07-06 01:00:01+00', '2026-07-06 01:00:00+00', '12', '7300000000000000000', 25, 'v1.5.6', '');
insert into dim_regime values (1, '01981f00-0000-7000-8000-0000000000d1', 'three-modules-employees', 1, '三个模块', 'Three modules'),
  (2, '01981f00-0000-7000-8000-0000000000d2', 'telecom-complaint-risk', 1, '投诉风险管理', 'Complaint risk');
insert into ref_regime values
  (1, 'schema: 1
id: R16
code: three-modules-employees
version: "1"
title: {zh: 三个模块, en: Three modules}
scales:
  - code: five-grade
    levels:
      - {value: 5, code: very-satisfied, name: {zh: 很满意, en: Very satisfied}, points: 10, satisfied: true}
      - {value: 4, code: satisfied, name: {zh: 满意, en: Satisfied}, points: 8, satisfied: true}
      - {value: 3, code: basically-satisfied, name: {zh: 基本满意, en: Basically satisfied}, points: 6, satisfied: true}
      - {value: 2, code: dissatisfied, name: {zh: 不满意, en: Dissatisfied}, points: 4, satisfied: false}
      - {value: 1, code: very-dissatisfied, name: {zh: 很不满意, en: Very dissatisfied}, points: 2, satisfied: false}
    rule: R16.9
survey:
  scales: [five-grade]
  kinds:
    - {code: customers, name: {zh: 顾客满意度调查, en: Customer satisfaction survey}, rule: R16.7}
  modules:
    - {code: overall, name: {zh: 顾客整体满意度, en: Overall satisfaction}, weight: 40, target: {at-least: 85}, kinds: [customers], rule: [R16.9, R16.13]}
    - {code: service, name: {zh: 顾客服务满意度, en: Service satisfaction}, weight: 30, target: {at-least: 80}, kinds: [customers], rule: [R16.9, R16.13]}
    - {code: product-quality, name: {zh: 顾客产品质量满意度, en: Product-quality satisfaction}, weight: 30, target: {at-least: 70.01}, kinds: [customers], rule: [R16.9, R16.13]}
  topics:
    - {code: price, name: {zh: 产品价格, en: Product price}, kinds: [customers], module: overall, rule: R16.10}
    - {code: response-time, name: {zh: 信息反馈响应时间, en: Response time to feedback}, kinds: [customers], module: service, rule: R16.11}
    - {code: product-quality, name: {zh: 产品质量, en: Product quality}, kinds: [customers], module: product-quality, rule: R16.12}
targets:
  - {code: total, name: {zh: 总分达标, en: Pass criterion of the total}, measure: module-total, kinds: [customers], operator: at-least, value: 81, rule: [R16.9, R16.13]}
'),
  (2, 'schema: 1
id: R19
code: telecom-complaint-risk
version: "1"
title: {zh: 投诉风险管理, en: Complaint risk}
complaints:
  categories:
    - {code: network, name: {zh: 网络, en: Network}, rule: R19.1}
    - {code: tariffs, name: {zh: 资费, en: Tariffs}, rule: R19.1}
  early-warning: {months: 8, rule: [R19.4, R19.12]}
');
insert into dim_department values (0, '', '未说明', 'Not stated', 0), (1, 'sales', '销售部', 'Sales', 1);
insert into dim_competitor values (0, '', '本公司', 'Own company');
insert into dim_questionnaire (questionnaire_key, questionnaire_code, version, title_zh, title_en, scale_code, regime_key) select n, code, 1, code, code, 'five-grade', 1 from (values (1, 'overall'), (2, 'service'), (3, 'quality')) as t(n, code);
insert into ref_level select n, level, code, code, code, level * 2, case when level >= 3 then 1 else 0 end
from (values (1), (2), (3)) as q(n), (values (5, 'very-satisfied'), (4, 'satisfied'), (3, 'basically-satisfied'), (2, 'dissatisfied'), (1, 'very-dissatisfied')) as l(level, code);
insert into dim_item values (1, 'price', '产品价格', 'Product price', 1, 'price', 1), (2, 'response-time', '响应时间', 'Response time', 1, 'response-time', 1), (3, 'product-quality', '产品质量', 'Product quality', 1, 'product-quality', 1);
insert into ref_item_scale select n, n, 1, 'five-grade', null, 0, 0, null from range(1, 4) as t(n);
insert into dim_round (round_key, round_code, title_zh, title_en, survey_kind, period_start, period_end, period_label, forms_sent, state, questionnaire_key, position)
select n, code, code, code, 'customers', '2026-01-01', '2026-06-30', '2026H1', 10, 'closed', n, n from (values (1, 'overall'), (2, 'service'), (3, 'quality')) as t(n, code);
insert into fct_response (response_key, response_id, round_key, questionnaire_key, date_key, rating_kind, respondent_kind, competitor_key, ratings, attributes)
select module * 10 + form, uuid(), module, module, 20260415, 2, 2, 0, 1, null from range(1, 4) as m(module), range(10) as f(form);
insert into fct_rating select response_key, 20260415, round_key, round_key, 1, 0, 2, 2, level, level * 2, 10, case when level >= 3 then 1 else 0 end
from (select response_key, round_key, case round_key when 1 then 4 + response_key % 2 when 2 then 4 else 3 + response_key % 2 end as level from fct_response);
insert into dim_channel values (1, 'other', '其他渠道', 'Any other channel');
insert into dim_offering values (0, '', '未说明', 'Not stated');
insert into dim_category values (1, 'network', '网络', 'Network'), (2, 'tariffs', '资费', 'Tariffs');
insert into fct_complaint (complaint_key, complaint_id, number, regime_key, channel_key, category_key, department_key, offering_key, received_date_key, received_at, reopen_count, state, answered, disputed)
select row_number() over (order by category, month, n), uuid(), format('2026-{}-{}-{}', category, month, n), 2, 1, category, 0, 0, strftime(day, '%Y%m%d')::integer, day::timestamptz, 0, 'closed', true, 0
from (
  select category, month, n, date '2025-10-01' + to_months(month::integer) as day
  from range(9) as m(month), (values (1), (2)) as c(category), range(12) as t(n)
  where n < case when category = 2 then 3 when month = 8 then 12 else 4 + month % 2 end
);

insert into dim_date
select strftime(d, '%Y%m%d')::integer, d, year(d), format('{}H{}', year(d), (month(d) - 1) // 6 + 1), format('{}Q{}', year(d), quarter(d)), strftime(d, '%Y-%m'), isodow(d), isodow(d) < 6
from (select d::date as d from range(date '2025-10-01', date '2026-07-01', interval 1 day) as t(d));

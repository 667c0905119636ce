-- A supplier under R11: three quarterly surveys whose forms name the customer, its complaints, requests and information. Few enough to be worked out by hand:
-- C-001 100, 86.67, 66.67; C-002 60, none, 80; C-003 none, none, 93.33 of 12 forms; walk-in (not in the register) none, 80, 73.33; ten forms a round name nobody.
insert into meta_organization values ('supplier', '中原汽车部件有限公司', 'Zhongyuan Auto Parts', 'Asia/Shanghai');
insert into meta_run values ('01981f00-0000-7000-8000-000000000006', '2026-07-06 01:00:00+00', '2026-07-06 01:00:01+00', '2026-07-06 01:00:00+00', '816', '7300000000000000000', 1000, 'v1.5.6', '');
insert into dim_regime values (1, '01981f00-0000-7000-8000-0000000000b4', 'iatf16949-quarterly', 1, 'IATF16949 季度调查与限时客诉处理', 'IATF16949: quarterly survey and timed complaints');
insert into ref_regime values
  (1, 'schema: 1
id: R11
code: iatf16949-quarterly
version: "1"
title: {zh: "IATF16949 季度调查与限时客诉处理", en: "IATF16949: quarterly survey and timed complaints"}
roles:
  - {code: sales, name: {zh: 业务课, en: Sales section}, rule: R11.3}
scales:
  - code: five-grade
    levels:
      - {value: 5, code: very-satisfied, name: {zh: 很满意, en: Very satisfied}, points: 10, satisfied: true}
      - {value: 4, code: satisfied, name: {zh: 满意, en: Satisfied}, points: 8, satisfied: true}
      - {value: 3, code: basically-satisfied, name: {zh: 基本满意, en: Basically satisfied}, points: 6, satisfied: false}
      - {value: 2, code: dissatisfied, name: {zh: 不满意, en: Dissatisfied}, points: 4, satisfied: false}
      - {value: 1, code: very-dissatisfied, name: {zh: 很不满意, en: Very dissatisfied}, points: 2, satisfied: false}
    rule: R11.16
survey:
  scales: [five-grade]
  kinds:
    - {code: quarterly, name: {zh: 季度客户满意度调查, en: Quarterly survey}, rule: R11.15}
  grades:
    - {code: A, name: {zh: A级（客户满意）, en: Grade A (customer satisfied)}, from: 80, to: 100, rule: R11.18}
  triggers:
    - {code: customer-below-80, measure: customer-degree, when: {less-than: 80}, action: {zh: 业务课提出改善报告，责任部门分析原因并提出对策, en: "Sales issues an improvement report, responsible departments analyse and propose measures"}, rule: [R11.19, R11.30]}
  trends:
    - {code: items, by: item, when-fallen: {zh: 对有所下降的质量、交期等各项进行分析, en: "Items (quality, delivery and others) that have fallen are analysed"}, rule: [R11.28, R11.29]}
    - {code: customers, by: customer, when-fallen: {zh: 对评分下降的客户进行分析, en: Customers whose score has fallen are analysed}, rule: [R11.28, R11.29]}
flows:
  - code: requests
    name: {zh: 客户需求的受理, en: "Customers'' requests"}
    rule: R11.12
    steps:
      - {code: registered-request, name: {zh: 受理登记, en: Accept and register}, by: [sales], rule: R11.12}
      - {code: data-confirmed, name: {zh: 资料确认无误, en: Confirm the data}, by: [sales], rule: R11.12}
      - {code: request-closed, name: {zh: 记载结案日期, en: Record the closing date}, by: [sales], rule: R11.12}
duties:
  - {code: own-plant, name: {zh: 拜访时了解客户对质量、交期、服务是否满意, en: "Visits: learn the customer''s satisfaction with quality, delivery and service"}, by: [sales], limit: soft, cadence: per-event, rule: R11.6}
presentation: {suppress-below: 5, caution-below: 100, suppress-customer-below: 1}
');
insert into dim_questionnaire (questionnaire_key, questionnaire_code, version, title_zh, title_en, scale_code, regime_key) values (1, 'quarterly', 1, '顾客满意度调查表', 'Customer questionnaire', 'five-grade', 1);
insert into ref_level values (1, 5, 'very-satisfied', '很满意', 'Very satisfied', 10, 1), (1, 4, 'satisfied', '满意', 'Satisfied', 8, 1), (1, 3, 'basically-satisfied', '基本满意', 'Basically satisfied', 6, 0),
  (1, 2, 'dissatisfied', '不满意', 'Dissatisfied', 4, 0), (1, 1, 'very-dissatisfied', '很不满意', 'Very dissatisfied', 2, 0);
insert into dim_department values (0, '', '未说明', 'Not stated', 0), (1, 'quality', '质量部', 'Quality department', 1), (2, 'sales', '业务课', 'Sales section', 2);
insert into dim_item values (1, 'quality', '质量', 'Quality', 1, null, 1), (2, 'delivery', '交期', 'Delivery', 2, null, 2), (3, 'service', '服务', 'Service', 2, null, 3);
insert into dim_competitor values (0, '', '本公司', 'Own company');
insert into dim_round (round_key, round_code, title_zh, title_en, survey_kind, period_start, period_end, period_label, forms_sent, state, questionnaire_key, position) values
  (1, 'q-2025q4', '2025年第四季度调查', 'Survey 2025Q4', 'quarterly', '2025-10-01', '2025-12-31', '2025Q4', 30, 'closed', 1, 1),
  (2, 'q-2026q1', '2026年第一季度调查', 'Survey 2026Q1', 'quarterly', '2026-01-01', '2026-03-31', '2026Q1', 30, 'closed', 1, 2),
  (3, 'q-2026q2', '2026年第二季度调查', 'Survey 2026Q2', 'quarterly', '2026-04-01', '2026-06-30', '2026Q2', 30, 'closed', 1, 3);
insert into dim_customer values (0, '', null, null, 0, null, null, null, null, false), (1, 'C-001', 'key', 'dealer', 2, null, null, '2025-09', null, false), (2, 'C-002', 'general', null, 0, null, null, '2025-09', null, false),
  (3, 'C-003', 'general', null, 0, null, null, '2026-04', null, false), (4, 'P-001', 'potential', null, 0, null, null, '2026-05', null, false);

create temp table said (round_key integer, customer varchar, forms integer, quality integer, delivery integer, service integer);
insert into said values (1, 'C-001', 1, 5, 5, 5), (2, 'C-001', 1, 5, 4, 4), (3, 'C-001', 1, 4, 3, 3), (1, 'C-002', 1, 3, 3, 3), (3, 'C-002', 1, 4, 4, 4), (3, 'C-003', 12, 5, 5, 4),
  (2, 'walk-in', 1, 4, 4, 4), (3, 'walk-in', 1, 4, 4, 3), (1, null, 10, 4, 4, 4), (2, null, 10, 4, 4, 4), (3, null, 10, 4, 4, 4);
create temp table filled as select row_number() over (order by round_key, customer nulls last, form) as response_key, * from (select said.*, unnest(range(forms)) as form from said);
insert into fct_response (response_key, response_id, round_key, questionnaire_key, date_key, rating_kind, respondent_kind, competitor_key, ratings, attributes, customer_code)
select response_key, uuid(), f.round_key, 1, strftime(r.period_start + interval 20 day, '%Y%m%d')::integer, 2, 1, 0, 3, null, f.customer
from filled as f inner join dim_round as r on r.round_key = f.round_key;
insert into fct_rating
select p.response_key, p.date_key, p.round_key, i.item_key, i.department_key, 0, 2, 1, level, level * 2, 10, (level >= 4)::integer
from fct_response as p inner join filled as f on f.response_key = p.response_key cross join dim_item as i
cross join lateral (select case i.item_key when 1 then f.quality when 2 then f.delivery else f.service end as level) as y
order by p.date_key, p.response_key, i.item_key;

insert into dim_channel values (0, '', '未说明', 'Not stated'), (1, 'telephone', '电话', 'Telephone');
insert into dim_category values (1, 'dimension', '尺寸超差', 'Dimension out of tolerance'), (2, 'delivery-late', '交货延迟', 'Late delivery');
insert into dim_offering values (0, '', '未说明', 'Not stated');
insert into dim_clock values (1, 1, 'answer', '三个工作日内回复8D报告', '8D report to the customer within 3 working days', 'R11.42', true);
insert into fct_complaint (complaint_key, complaint_id, number, regime_key, channel_key, category_key, department_key, offering_key, customer_key, received_date_key, received_at, answered_at, closed_at, closed_date_key, reopen_count, state, answered, disputed) values
  (1, uuid(), '2025-000001', 1, 1, 2, 2, 0, 2, 20251103, '2025-11-03 02:00:00+00', '2025-11-04 02:00:00+00', '2025-11-10 02:00:00+00', 20251110, 0, 'closed', true, 0),
  (2, uuid(), '2026-000001', 1, 1, 1, 1, 0, 1, 20260210, '2026-02-10 02:00:00+00', '2026-02-18 02:00:00+00', '2026-02-20 02:00:00+00', 20260220, 0, 'closed', true, 1),
  (3, uuid(), '2026-000002', 1, 1, 1, 1, 0, 1, 20260506, '2026-05-06 02:00:00+00', null, null, null, 0, 'registered', false, 0),
  (4, uuid(), '2026-000003', 1, 1, 2, 2, 0, 0, 20260507, '2026-05-07 02:00:00+00', null, null, null, 0, 'registered', false, 0);
insert into fct_complaint_clock
select complaint_key, 1, received_at, received_at + interval 72 hour, null, answered_at, case complaint_key when 2 then 'late' when 1 then 'in-time' else 'late' end, true from fct_complaint;
insert into fct_service_request (service_request_key, service_request_id, regime_key, flow_code, customer_key, next_step, steps, registered_date_key, registered_at, closed_date_key, closed_at) values
  (1, uuid(), 1, 'requests', 1, null, 3, 20260301, '2026-03-01 02:00:00+00', 20260305, '2026-03-05 02:00:00+00'), (2, uuid(), 1, 'requests', 1, 'data-confirmed', 1, 20260601, '2026-06-01 02:00:00+00', null, null);
insert into fct_information (information_key, information_id, regime_key, duty_code, sense, topic, customer_key, competitor_key, department_key, collected_date_key, collected_at, state) values
  (1, uuid(), 1, 'own-plant', 'dissatisfied', 'delivery', 1, 0, 0, 20260420, '2026-04-20 02:00:00+00', 'recorded'), (2, uuid(), 1, 'own-plant', 'satisfied', 'quality', 2, 0, 0, 20260421, '2026-04-21 02:00:00+00', 'recorded');
insert into dim_date
select strftime(d, '%Y%m%d')::integer, d, year(d), format('{}H{}', year(d), (month(d) - 1) // 6 + 1), format('{}Q{}', year(d), quarter(d)), strftime(d, '%Y-%m'), isodow(d), isodow(d) < 6
from (select d::date as d from range(date '2025-10-01', date '2027-01-01', interval 1 day) as t(d));

-- A manufacturer: six quarters of key-customer rounds with self-ratings and two competitors, seven items, five departments, 300 complaints.
-- Pseudo-random numbers come from a fixed hash of the row's own numbers, so that every build of the fixture is the same.
create macro draw(a, b, c) as ((('0x' || md5(a::varchar || '/' || b::varchar || '/' || c::varchar)[1:8])::uinteger % 100000) / 100000.0)::double;

insert into meta_organization values ('demo', '华衡精密机械有限公司', 'Huaheng Precision Machinery', 'Asia/Shanghai');
insert into meta_run values ('01981f00-0000-7000-8000-000000000001', '2026-07-06 01:00:00+00', '2026-07-06 01:00:04+00', '2026-07-06 01:00:00+00', '4711', '7300000000000000000', 36000, 'v1.5.6', '');
insert into dim_regime values (1, '01981f00-0000-7000-8000-0000000000a1', 'manufacturing-after-sales', 1, '制造业售后服务客户满意度管理', 'Manufacturer: after-sales customer satisfaction'),
  (2, '01981f00-0000-7000-8000-0000000000a2', 'iatf16949-quarterly', 1, 'IATF16949 季度调查与限时客诉处理', 'IATF16949: quarterly survey and timed complaints');
-- It asks for 115 forms, salespeople's among them, so that one round with 96 + 18 is one short.
insert into ref_regime values
  (1, 'schema: 1
id: R08
code: manufacturing-after-sales
version: "1"
title: {zh: "制造业售后服务客户满意度管理", en: "Manufacturer: after-sales customer satisfaction"}
presentation: {suppress-below: 5, caution-below: 100}
scales:
  - code: five-grade
    levels:
      - {value: 5, code: very-satisfied, name: {zh: 很满意, en: Very satisfied}, points: 10, satisfied: true}
      - {value: 4, code: satisfied, name: {zh: 满意, en: Satisfied}, points: 8, satisfied: true}
      - {value: 3, code: basically-satisfied, name: {zh: 基本满意, en: Basically satisfied}, points: 6, satisfied: true}
      - {value: 2, code: dissatisfied, name: {zh: 不满意, en: Dissatisfied}, points: 4, satisfied: false}
      - {value: 1, code: very-dissatisfied, name: {zh: 很不满意, en: Very dissatisfied}, points: 2, satisfied: false}
    rule: [R08.24, R08.25, R08.26]
survey:
  scales: [five-grade]
  kinds:
    - {code: key-customer, name: key-customer, rule: R08.1}
  raters: {self: [salesperson], surveyed: [customer, dealer], competitor: [customer], rule: [R08.15, R08.28]}
  blend: {self: 40, surveyed: 60, rule: [R08.21, R08.22]}
  limits:
    - {code: returned-forms, name: {zh: 每次常规调查回收份数, en: Forms returned per routine survey}, measure: returned-forms, at-least: 115, consequence: warning, rule: R08.16}
    - {code: competitor-forms, name: {zh: 每次调查竞争对手问卷份数, en: Competitor forms per survey}, measure: competitor-forms, at-least: 10, consequence: warning, rule: R08.17}
  triggers:
    - {code: dissatisfied-ratings, measure: satisfied-level, when: {less-than: 1}, action: {zh: 有关部门对“不满意”和“很不满意”的项目实施纠正措施, en: The departments concerned carry out corrective actions for dissatisfied and very dissatisfied items}, rule: [R08.8, R08.29]}
');
insert into dim_questionnaire (questionnaire_key, questionnaire_code, version, title_zh, title_en, scale_code, regime_key) values (1, 'key-customer', 1, '重点客户满意度调查表', 'Key customer questionnaire', 'five-grade', 1);
insert into ref_level values (1, 5, 'very-satisfied', '很满意', 'Very satisfied', 10, 1), (1, 4, 'satisfied', '满意', 'Satisfied', 8, 1),
  (1, 3, 'basically-satisfied', '基本满意', 'Basically satisfied', 6, 1), (1, 2, 'dissatisfied', '不满意', 'Dissatisfied', 4, 0), (1, 1, 'very-dissatisfied', '很不满意', 'Very dissatisfied', 2, 0);
insert into ref_target (measure, valid_from, valid_to, value_percent, method, approved_by) values ('satisfaction-degree', '2025-01-01', '2025-12-31', 80, 'mean-and-better-pooled', '总经理'), ('satisfaction-degree', '2026-01-01', '2026-12-31', 82, 'mean-and-better-pooled', '总经理'),
  ('satisfaction-rate', '2025-01-01', '2026-12-31', 90, 'mean-and-better-pooled', '总经理');
insert into dim_department values (1, 'rd', '研发部', 'R&D', 1), (2, 'quality', '质量管理部', 'Quality', 2), (3, 'manufacturing', '制造部', 'Manufacturing', 3), (4, 'supply', '供应部', 'Supply', 4), (5, 'after-sales', '售后服务部', 'After-sales', 5), (0, '', '未说明', 'Not stated', 0);
insert into dim_item values (1, 'function', '产品功能', 'Product function', 1, 'function', 1), (2, 'reliability', '可靠性', 'Reliability', 2, 'reliability', 2), (3, 'appearance', '外观', 'Appearance', 3, 'appearance', 3),
  (4, 'packaging', '包装质量', 'Packaging quality', 4, 'packaging', 4), (5, 'delivery', '交货期', 'Delivery time', 4, 'delivery', 5), (6, 'service', '服务质量', 'Service quality', 5, 'service', 6), (7, 'after-sales', '售后服务水平', 'After-sales service level', 5, 'after-sales', 7);
insert into dim_competitor values (0, '', '本公司', 'Own company'), (1, 'northern', '北方重工', 'Northern Heavy'), (2, 'lianchuang', '联创机械', 'Lianchuang Machinery');
insert into dim_round (round_key, round_code, title_zh, title_en, survey_kind, period_start, period_end, period_label, forms_sent, state, questionnaire_key, position)
select q, format('key-{}', label), format('{} 重点客户满意度调查', label), format('Key customer survey {}', label), 'key-customer', start, start + interval 3 month - interval 1 day, label, 130, case when q < 6 then 'closed' else 'published' end, 1, q
from (select q, make_date(2025 + (q - 1) // 4, ((q - 1) % 4) * 3 + 1, 1) as start, format('{}Q{}', 2025 + (q - 1) // 4, (q - 1) % 4 + 1) as label from range(1, 7) as t(q));

insert into fct_response (response_key, response_id, round_key, questionnaire_key, date_key, rating_kind, respondent_kind, competitor_key, ratings, attributes)
select row_number() over (order by q, kind, form), uuid(), q, 1, strftime(make_date(2025 + (q - 1) // 4, ((q - 1) % 4) * 3 + 1, 1) + (form % 85)::integer * interval 1 day, '%Y%m%d')::integer,
  kind, case kind when 1 then 1 else 2 end, case when kind = 3 then 1 + form % 2 else 0 end, 7, null
from range(1, 7) as r(q)
cross join (select 2 as kind, form from range(0, 116) as t(form) union all select 1, form from range(0, 18) as t(form) union all select 3, form from range(0, 24) as t(form)) as forms
where not (kind = 2 and q = 3 and form > 95) and not (kind = 3 and q = 2 and form > 8);

insert into fct_rating
select response_key, date_key, round_key, item_key, department_key, competitor_key, rating_kind, respondent_kind, level, level * 2, 10, case when level >= 3 then 1 else 0 end
from (
  select p.*, i.item_key, i.department_key,
    case when d < 0.34 + lift then 5 when d < 0.66 + lift then 4 when d < 0.87 + lift / 2 then 3 when d < 0.96 + lift / 4 then 2 else 1 end as level
  from (
    select p.*, draw(p.response_key, 17, 3) as seed,
    from fct_response as p
  ) as p
  cross join dim_item as i
  cross join lateral (select draw(p.response_key, i.item_key, 5) as d,
    (case p.rating_kind when 1 then 0.12 when 3 then case p.competitor_key when 1 then 0.04 else -0.06 end else 0.02 end)
    + (case i.item_key when 5 then -0.03 - 0.045 * p.round_key * (p.rating_kind = 2)::integer when 1 then 0.10 when 7 then -0.05 + 0.025 * p.round_key * (p.rating_kind = 2)::integer when 4 then 0.03 - 0.008 * p.round_key else 0.02 end) as lift) as x
)
where draw(response_key, item_key, 9) > 0.02
order by date_key, response_key, item_key;

update fct_response set ratings = (select count(*) from fct_rating as r where r.response_key = fct_response.response_key);

insert into fct_comment (response_key, item_key, comment)
select response_key, item_key, case item_key when 5 then case (response_key % 3) when 0 then '交期一再推迟，产线两次停工待料。' when 1 then '承诺两周，实际四周才到货，希望提前通知。' else '紧急订单无人跟进。' end
  when 4 then '木箱底板破损，标签脱落。' when 7 then '报修后第三天才有人联系。' else '与样件有差异，请改进 <样件 #12 & 图纸>。' end
from fct_rating where satisfied = 0 and rating_kind = 2 and response_key % 4 = 1;

insert into dim_channel values (0, '', '未说明', 'Not stated'), (1, 'telephone', '电话', 'Telephone'), (2, 'mail', '邮件', 'Mail'), (3, 'fax', '传真', 'Fax');
insert into dim_category values (1, 'dimension', '尺寸超差', 'Dimension out of tolerance'), (2, 'delivery-late', '交货延迟', 'Late delivery'), (3, 'packaging', '包装破损', 'Damaged packaging'), (4, 'surface', '表面缺陷', 'Surface defect'), (5, 'documents', '文件缺失', 'Missing documents'), (6, 'function', '功能失效', 'Functional failure');
insert into dim_offering values (0, '', '未说明', 'Not stated'), (1, 'spindle', '主轴组件', 'Spindle unit'), (2, 'gearbox', '减速箱', 'Gearbox'), (3, 'valve', '液压阀块', 'Valve block'), (4, 'bracket', '支架', 'Bracket');
insert into dim_clock values (1, 2, 'notice', '30 分钟内通知责任人', 'Notice within 30 minutes', 'R11.36', false), (2, 2, 'answer-8d', '3 个工作日内 8D 回复', '8D answer within 3 working days', 'R11.42', true);

insert into fct_complaint (complaint_key, complaint_id, number, regime_key, channel_key, category_key, department_key, offering_key, received_date_key, received_at, confirmed_at, notified_at, assigned_at, answered_at, verdict, verdict_at, closed_at, reopened_at, reopen_count, state, answered, disputed)
select n, uuid(), format('{}-{:04d}', year(received), n), 2, 1 + (n % 3), case when c < 0.34 then 2 when c < 0.56 then 1 when c < 0.72 then 3 when c < 0.86 then 4 when c < 0.94 then 6 else 5 end,
  case when c < 0.34 then 4 when c < 0.56 then 3 when c < 0.72 then 4 when c < 0.86 then 3 when c < 0.94 then 1 else 2 end,
  case when o < 0.45 then 1 when o < 0.72 then 2 when o < 0.9 then 3 else 4 end,
  strftime(received, '%Y%m%d')::integer, received, received + interval 20 minute, received + interval 40 minute, received + interval 3 hour, received + (case when late then 150 else 50 end) * interval 1 hour,
  case when n > 292 then null when disputed then 'dissatisfied' else 'satisfied' end, case when n > 292 then null else received + interval 8 day end, case when n > 288 then null else received + interval 9 day end,
  case when disputed and n % 2 = 0 then received + interval 10 day end, case when disputed and n % 2 = 0 then 1 else 0 end,
  case when n > 294 then 'assigned' when n > 288 then 'answered' else 'closed' end, n <= 294, case when disputed and n <= 292 then 1 else 0 end
from (select n, timestamptz '2025-01-02 02:00:00+00' + ((n - 1) * 1.82 * 24)::integer * interval 1 hour as received, draw(n, 1, 1) as c, draw(n, 2, 1) as o, draw(n, 3, 1) < 0.09 as late, draw(n, 4, 1) < 0.12 as disputed from range(1, 301) as t(n));

insert into fct_complaint_clock
select complaint_key, 1, confirmed_at, confirmed_at + interval 30 minute, null, notified_at, case when draw(complaint_key, 5, 1) < 0.06 then 'late' else 'in-time' end, true from fct_complaint
union all
select complaint_key, 2, received_at, received_at + interval 72 hour, null, case when answered then answered_at end, case when not answered then 'open' when answered_at > received_at + interval 72 hour then 'late' else 'in-time' end, true from fct_complaint;

insert into dim_date
select strftime(d, '%Y%m%d')::integer, d, year(d), format('{}H{}', year(d), (month(d) - 1) // 6 + 1), format('{}Q{}', year(d), quarter(d)), strftime(d, '%Y-%m'), isodow(d), isodow(d) < 6
from (select d::date as d from range(date '2025-01-01', date '2027-01-01', interval 1 day) as t(d));

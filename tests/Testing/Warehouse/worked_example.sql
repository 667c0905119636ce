-- The worked example of R08: five forms of five items; totals and service row as printed, the other rows reconstructed (requirements 3.1, set A).
insert into meta_organization values ('r08-example', 'R08 算例工厂', 'R08 worked example', 'Asia/Shanghai');
insert into meta_run values ('01981f00-0000-7000-8000-000000000002', '2026-07-06 01:00:00+00', '2026-07-06 01:00:01+00', '2026-07-06 01:00:00+00', '12', '7300000000000000000', 25, 'v1.5.6', '');
insert into dim_regime values (1, '01981f00-0000-7000-8000-0000000000a1', 'manufacturing-after-sales', 1, '制造业售后服务客户满意度管理', 'Manufacturer: after-sales customer satisfaction');
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
    - {code: routine, name: routine, rule: R08.1}
  raters: {self: [salesperson], surveyed: [customer, dealer], competitor: [customer], rule: [R08.15, R08.28]}
  blend: {self: 40, surveyed: 60, rule: [R08.21, R08.22]}
  limits:
    - {code: returned-forms, name: {zh: 每次常规调查回收份数, en: Forms returned per routine survey}, measure: returned-forms, at-least: 100, consequence: warning, rule: R08.16}
    - {code: competitor-forms, name: {zh: 每次调查竞争对手问卷份数, en: Competitor forms per survey}, measure: competitor-forms, at-least: 10, consequence: warning, rule: R08.17}
  triggers:
    - {code: dissatisfied-ratings, measure: satisfied-level, when: {less-than: 1}, action: {zh: 有关部门对“不满意”和“很不满意”的项目实施纠正措施, en: The departments concerned carry out corrective actions for dissatisfied and very dissatisfied items}, rule: [R08.8, R08.29]}
');
insert into dim_questionnaire (questionnaire_key, questionnaire_code, version, title_zh, title_en, scale_code, regime_key) values (1, 'r08', 1, '满意度调查表', 'Satisfaction questionnaire', 'five-grade', 1);
insert into ref_level values (1, 5, 'very-satisfied', '很满意', 'Very satisfied', 10, 1), (1, 4, 'satisfied', '满意', 'Satisfied', 8, 1),
  (1, 3, 'basically-satisfied', '基本满意', 'Basically satisfied', 6, 1), (1, 2, 'dissatisfied', '不满意', 'Dissatisfied', 4, 0), (1, 1, 'very-dissatisfied', '很不满意', 'Very dissatisfied', 2, 0);
insert into dim_department values (1, 'plant', '工厂', 'Plant', 1);
insert into dim_item values (1, 'function', '功能', 'Function', 1, 'function', 1), (2, 'appearance', '外观', 'Appearance', 1, 'appearance', 2), (3, 'packaging', '包装质量', 'Packaging quality', 1, 'packaging', 3), (4, 'delivery', '交货期', 'Delivery time', 1, 'delivery', 4), (5, 'service', '服务质量', 'Service quality', 1, 'service', 5);
insert into dim_competitor values (0, '', '本公司', 'Own company');
insert into dim_round (round_key, round_code, title_zh, title_en, survey_kind, period_start, period_end, period_label, forms_sent, state, questionnaire_key, position) values (1, 'w1', 'R08 算例', 'R08 worked example', 'routine', '2026-01-01', '2026-03-31', '2026Q1', 5, 'closed', 1, 1);
insert into fct_response (response_key, response_id, round_key, questionnaire_key, date_key, rating_kind, respondent_kind, competitor_key, ratings, attributes) select form, uuid(), 1, 1, 20260201, 2, 2, 0, 5, null from range(1, 6) as t(form);
insert into fct_rating
select form, 20260201, 1, item, 1, 0, 2, 2, level, level * 2, 10, case when level >= 3 then 1 else 0 end
from (
  select item, unnest(levels) as level, unnest(range(1, 6)) as form
  from (values (1, [5, 5, 5, 3, 2]), (2, [5, 5, 5, 3, 2]), (3, [5, 5, 4, 4, 4]), (4, [3, 3, 3, 3, 1]), (5, [5, 5, 4, 4, 2])) as t(item, levels)
)
order by form, item;

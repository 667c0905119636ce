-- One organisation with a round at and beside each limit of five regimes: R07 (1), R01 (2), R08 (3), R11 (4), R13 (5).
-- Every form (but of r11-uneven) answers ten items at "satisfied"; where low_item is set the tenth is "dissatisfied": degree 76 %, rate 90 %; else degree 80 %, rate 100 %.
insert into meta_organization values ('demands', '翠湖物业管理有限公司', 'Cuihu Property Management', 'Asia/Shanghai');
insert into meta_run values ('01981f00-0000-7000-8000-000000000005', '2026-07-06 01:00:00+00', '2026-07-06 01:00:01+00', '2026-07-06 01:00:00+00', '12', '7300000000000000000', 25, 'v1.5.6', '');
insert into dim_regime values (1, '01981f00-0000-7000-8000-0000000000b1', 'property-focus-analyses', 1, '物业顾客满意度监视（五项重点分析）', 'Property management: focus analyses'),
  (2, '01981f00-0000-7000-8000-0000000000b2', 'property-half-yearly-survey', 1, '物业半年度客户满意度调查', 'Property management: half-yearly survey'),
  (3, '01981f00-0000-7000-8000-0000000000b3', 'manufacturing-after-sales', 1, '制造业售后服务客户满意度管理', 'Manufacturer: after-sales customer satisfaction'),
  (4, '01981f00-0000-7000-8000-0000000000b4', 'iatf16949-quarterly', 1, 'IATF16949 季度调查与限时客诉处理', 'IATF16949: quarterly survey and timed complaints'),
  (5, '01981f00-0000-7000-8000-0000000000b5', 'sales-quality-survey-flow', 1, '营业品保客户满意度调查流程', 'Survey flow of sales and quality assurance');
insert into ref_regime values
  (1, 'schema: 1
id: R07
code: property-focus-analyses
version: "1"
title: {zh: "物业顾客满意度监视（五项重点分析）", en: "Property management: focus analyses"}
scales:
  - code: five-grade
    levels:
      - {value: 5, code: very-satisfied, name: {zh: 很满意, en: Very satisfied}, points: 10, satisfied: true}
      - {value: 4, code: satisfied, name: {zh: 满意, en: Satisfied}, points: 8, satisfied: true}
      - {value: 3, code: basically-satisfied, name: {zh: 基本满意, en: Basically satisfied}, points: 6, satisfied: true}
      - {value: 2, code: dissatisfied, name: {zh: 不满意, en: Dissatisfied}, points: 4, satisfied: false}
      - {value: 1, code: very-dissatisfied, name: {zh: 很不满意, en: Very dissatisfied}, points: 2, satisfied: false}
    rule: R07.1
survey:
  scales: [five-grade]
  kinds:
    - {code: half-yearly, name: half-yearly, rule: R07.1}
    - {code: new-service, name: new-service, rule: R07.1}
    - {code: specific, name: specific, rule: R07.1}
  limits:
    - {code: return-rate, name: {zh: 回收率, en: Return rate}, measure: return-rate, more-than: 85, consequence: invalid, rule: R07.14}
'),
  (2, 'schema: 1
id: R01
code: property-half-yearly-survey
version: "1"
title: {zh: "物业半年度客户满意度调查", en: "Property management: half-yearly survey"}
scales:
  - code: five-grade
    levels:
      - {value: 5, code: very-satisfied, name: {zh: 很满意, en: Very satisfied}, points: 10, satisfied: true}
      - {value: 4, code: satisfied, name: {zh: 满意, en: Satisfied}, points: 8, satisfied: true}
      - {value: 3, code: basically-satisfied, name: {zh: 基本满意, en: Basically satisfied}, points: 6, satisfied: true}
      - {value: 2, code: dissatisfied, name: {zh: 不满意, en: Dissatisfied}, points: 4, satisfied: false}
      - {value: 1, code: very-dissatisfied, name: {zh: 很不满意, en: Very dissatisfied}, points: 2, satisfied: false}
    rule: R01.1
survey:
  scales: [five-grade]
  kinds:
    - {code: household, name: household, rule: R01.1}
  limits:
    - {code: distribution-rate, name: {zh: 发放率, en: Distribution rate}, measure: distribution-rate, at-least: 80, consequence: warning, rule: R01.7}
    - {code: return-rate, name: {zh: 回收率, en: Return rate}, measure: return-rate, at-least: 85, consequence: penalty, rule: [R01.8, R01.18]}
    - {code: truthfulness-rate, name: {zh: 总体真实率, en: Overall truthfulness rate}, measure: truthfulness-rate, at-least: 95, consequence: warning, rule: R01.9}
    - {code: verification-share, name: {zh: 核实比例, en: Verification share}, measure: verification-share, at-least: 5, consequence: warning, rule: R01.15}
  penalty: {required-return-rate: 85, deduction-per-point: 1, rule: R01.18}
'),
  (3, 'schema: 1
id: R08
code: manufacturing-after-sales
version: "1"
title: {zh: "制造业售后服务客户满意度管理", en: "Manufacturer: after-sales customer satisfaction"}
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
    - {code: key-customers, name: key-customers, rule: R08.1}
    - {code: general-customers, name: general-customers, rule: R08.1}
    - {code: special, name: special, rule: R08.1}
  raters: {self: [salesperson], surveyed: [customer, dealer], competitor: [customer], rule: [R08.15, R08.28]}
  blend: {self: 40, surveyed: 60, rule: [R08.21, R08.22]}
  limits:
    - {code: returned-forms, name: {zh: 每次常规调查回收份数, en: Forms returned per routine survey}, measure: returned-forms, at-least: 100, kinds: [key-customers, general-customers], consequence: warning, rule: R08.16}
    - {code: competitor-forms, name: {zh: 每次常规调查竞争对手问卷份数, en: Competitor forms per routine survey}, measure: competitor-forms, at-least: 10, kinds: [key-customers, general-customers], consequence: warning, rule: R08.17}
  triggers:
    - {code: dissatisfied-ratings, measure: satisfied-level, when: {less-than: 1}, action: {zh: 有关部门对“不满意”和“很不满意”的项目实施纠正措施, en: The departments concerned carry out corrective actions for dissatisfied and very dissatisfied items}, rule: [R08.8, R08.29]}
targets:
  - {code: degree, name: {zh: 年度满意度指标, en: Yearly target for the satisfaction degree}, measure: degree, rule: [R08.32, R08.33]}
'),
  (4, 'schema: 1
id: R11
code: iatf16949-quarterly
version: "1"
title: {zh: "IATF16949 季度调查与限时客诉处理", en: "IATF16949: quarterly survey and timed complaints"}
scales:
  - code: five-grade
    levels:
      - {value: 5, code: very-satisfied, name: {zh: 很满意, en: Very satisfied}, points: 10, satisfied: true}
      - {value: 4, code: satisfied, name: {zh: 满意, en: Satisfied}, points: 8, satisfied: true}
      - {value: 3, code: basically-satisfied, name: {zh: 基本满意, en: Basically satisfied}, points: 6, satisfied: true}
      - {value: 2, code: dissatisfied, name: {zh: 不满意, en: Dissatisfied}, points: 4, satisfied: false}
      - {value: 1, code: very-dissatisfied, name: {zh: 很不满意, en: Very dissatisfied}, points: 2, satisfied: false}
    rule: R11.1
survey:
  scales: [five-grade]
  kinds:
    - {code: quarterly, name: quarterly, rule: R11.1}
    - {code: quarterly-parts, name: quarterly-parts, rule: R11.1}
  limits:
    - {code: return-rate, name: {zh: 每季度回收率, en: Return rate per quarter}, measure: return-rate, at-least: 99, per: quarterly, consequence: improvement-report, rule: [R11.21, R11.22, R11.24]}
  grades:
    - {code: A, name: {zh: A级（客户满意）, en: Grade A (customer satisfied)}, from: 80, to: 100, rule: R11.18}
  triggers:
    - {code: customer-below-80, measure: customer-degree, when: {less-than: 80}, action: {zh: 业务课提出改善报告，责任部门分析原因并提出对策, en: Sales issues an improvement report}, rule: R11.30}
    - {code: total-below-80, measure: form-mean, when: {less-than: 80}, action: {zh: 质量、开发、业务、生产会同检讨并采取纠正措施, en: "Joint review by quality, development, sales and production, with corrective actions"}, rule: R11.30}
    - {code: item-at-most-70, measure: item-degree, when: {at-most: 70}, action: {zh: 部门分析原因并采取纠正措施, en: Cause analysis and corrective action by the department}, rule: R11.31}
    - {code: any-comment, measure: comments, when: {at-least: 1}, action: {zh: 责任部门分析原因并采取纠正措施, en: Cause analysis and corrective action by the responsible department}, rule: R11.32}
  trends:
    - {code: total, by: total, measure: form-mean, when-fallen: {zh: 对有所下降的部分进行分析, en: Every part that has fallen is analysed}, rule: [R11.28, R11.29]}
visits:
  kinds:
    - {code: visit, name: {zh: 走访, en: Visit}, rule: R05.15}
  limits:
    - {code: visit-share, name: {zh: 拜访率, en: Visit share}, measure: visit-share, at-least: 10, per: monthly, consequence: warning, rule: R05.15}
targets:
  - {code: total, name: {zh: 综合分数达到A级, en: Composite score reaches grade A}, measure: form-mean, value: 80, rule: R11.18}
'),
  (5, 'schema: 1
id: R13
code: sales-quality-survey-flow
version: "1"
title: {zh: "营业品保客户满意度调查流程", en: "Survey flow of sales and quality assurance"}
scales:
  - code: five-grade
    levels:
      - {value: 5, code: very-satisfied, name: {zh: 很满意, en: Very satisfied}, points: 10, satisfied: true}
      - {value: 4, code: satisfied, name: {zh: 满意, en: Satisfied}, points: 8, satisfied: true}
      - {value: 3, code: basically-satisfied, name: {zh: 基本满意, en: Basically satisfied}, points: 6, satisfied: true}
      - {value: 2, code: dissatisfied, name: {zh: 不满意, en: Dissatisfied}, points: 4, satisfied: false}
      - {value: 1, code: very-dissatisfied, name: {zh: 很不满意, en: Very dissatisfied}, points: 2, satisfied: false}
    rule: R13.1
survey:
  scales: [five-grade]
  kinds:
    - {code: flow, name: flow, rule: R13.1}
    - {code: internal, name: internal, rule: R13.1}
targets:
  - {code: rate, name: {zh: 总目标：顾客满意率≥90%, en: "Overall target: satisfaction rate of at least 90 %"}, measure: rate, operator: at-least, value: 90, per: half-yearly, kinds: [flow], rule: [R13.2, R13.3]}
');
insert into dim_questionnaire (questionnaire_key, questionnaire_code, version, title_zh, title_en, scale_code, regime_key) select n, format('q{}', n), 1, '满意度征询表', 'Satisfaction questionnaire', 'five-grade', n from range(1, 6) as t(n);
insert into ref_level
select n, level, code, zh, en, level * 2, case when level >= 3 then 1 else 0 end
from range(1, 6) as t(n)
cross join (values (5, 'very-satisfied', '很满意', 'Very satisfied'), (4, 'satisfied', '满意', 'Satisfied'), (3, 'basically-satisfied', '基本满意', 'Basically satisfied'), (2, 'dissatisfied', '不满意', 'Dissatisfied'), (1, 'very-dissatisfied', '很不满意', 'Very dissatisfied')) as levels(level, code, zh, en);
insert into dim_department values (1, 'service', '客户服务中心', 'Customer service centre', 1);
insert into dim_item select n, format('item-{:02d}', n), format('服务项目 {}', n), format('Service {}', n), 1, format('topic-{}', n), n from range(1, 11) as t(n);
insert into dim_competitor values (0, '', '本公司', 'Own company'), (1, 'rival', '同城物业', 'City Property');

create temp table plan (round_key integer, code varchar, survey_kind varchar, questionnaire integer, first date, last date, sent integer, returned integer, rivals integer, selves integer, state varchar, low_item boolean);
insert into plan values
  (1, 'r07-85', 'half-yearly', 1, '2025-01-01', '2025-06-30', 100, 85, 0, 0, 'closed', true),
  (2, 'r07-86', 'half-yearly', 1, '2025-07-01', '2025-12-31', 100, 86, 0, 0, 'closed', true),
  (3, 'r07-uncounted', 'new-service', 1, '2025-07-01', '2025-12-31', null, 60, 0, 0, 'closed', true),
  (4, 'r07-open', 'specific', 1, '2026-07-01', '2026-12-31', 100, 40, 0, 0, 'open', true),
  (5, 'r01-85', 'household', 2, '2025-01-01', '2025-06-30', 100, 85, 0, 0, 'closed', true),
  (6, 'r01-82', 'household', 2, '2025-07-01', '2025-12-31', 100, 82, 0, 0, 'closed', true),
  (7, 'r08-100', 'key-customers', 3, '2025-07-01', '2025-09-30', 100, 100, 10, 0, 'closed', true),
  (8, 'r08-99', 'key-customers', 3, '2025-10-01', '2025-12-31', 100, 99, 9, 0, 'closed', true),
  (9, 'r08-special', 'special', 3, '2025-10-01', '2025-12-31', 100, 99, 9, 0, 'closed', false),
  (10, 'r11-99', 'quarterly', 4, '2025-07-01', '2025-09-30', 200, 198, 0, 0, 'closed', false),
  (11, 'r11-98', 'quarterly', 4, '2025-10-01', '2025-12-31', 200, 197, 0, 0, 'closed', true),
  (12, 'r11-part-1', 'quarterly-parts', 4, '2025-10-01', '2025-10-31', 100, 98, 0, 0, 'closed', false),
  (13, 'r11-part-2', 'quarterly-parts', 4, '2025-11-01', '2025-12-31', 100, 100, 0, 0, 'closed', false),
  (14, 'r13-q1', 'flow', 5, '2025-01-01', '2025-03-31', 100, 60, 0, 0, 'closed', true),
  (15, 'r13-q2', 'flow', 5, '2025-04-01', '2025-06-30', 100, 60, 0, 0, 'closed', false),
  (16, 'r08-self', 'key-customers', 3, '2026-01-01', '2026-03-31', 100, 99, 10, 1, 'closed', false),
  (17, 'r11-uneven', 'quarterly', 4, '2026-01-01', '2026-03-31', 60, 60, 0, 0, 'closed', false),
  (18, 'r13-internal', 'internal', 5, '2025-04-01', '2025-06-30', 60, 60, 0, 0, 'closed', false);
insert into dim_round (round_key, round_code, title_zh, title_en, survey_kind, period_start, period_end, period_label, forms_sent, state, questionnaire_key, position)
select round_key, code, format('{} 调查', code), format('Survey {}', code), survey_kind, first, last,
  case when survey_kind in ('half-yearly', 'household') then format('{}H{}', year(first), (month(first) + 5) // 6) when survey_kind in ('new-service', 'specific', 'quarterly-parts') then code else format('{}Q{}', year(first), quarter(first)) end,
  sent, state, questionnaire, round_key
from plan;

insert into fct_response (response_key, response_id, round_key, questionnaire_key, date_key, rating_kind, respondent_kind, competitor_key, ratings, attributes)
select row_number() over (order by round_key, kind, form), uuid(), round_key, questionnaire, strftime(first + interval 3 day, '%Y%m%d')::integer, kind, case kind when 1 then 3 else 1 end, case kind when 3 then 1 else 0 end, 10, null
from (
  select plan.*, 2 as kind, unnest(range(returned)) as form from plan
  union all
  select plan.*, 3, unnest(range(rivals)) from plan
  union all
  select plan.*, 1, unnest(range(selves)) from plan
);
insert into fct_rating
select response_key, date_key, round_key, item, 1, competitor_key, rating_kind, 1, level, level * 2, 10, case when level >= 3 then 1 else 0 end
from (
  select f.*, item, case when item = 10 and p.low_item then 2 else 4 end as level
  from fct_response as f inner join plan as p on p.round_key = f.round_key cross join range(1, 11) as t(item)
)
order by date_key, response_key, item;
-- In r11-uneven every second form answers one item alone, at the lowest level, and the others all ten at the best: the ratings have a degree of 92.7 %, the forms a mean of 60.
delete from fct_rating where round_key = 17 and response_key % 2 = 0 and item_key > 1;
update fct_rating set level = case response_key % 2 when 0 then 1 else 5 end, points = case response_key % 2 when 0 then 2 else 10 end, satisfied = response_key % 2 where round_key = 17;
update fct_response set ratings = 1 where round_key = 17 and response_key % 2 = 0;
insert into fct_comment (response_key, item_key, comment) select min(response_key), 10, '电梯等候时间太长。' from fct_response where round_key = 11;
drop table plan;

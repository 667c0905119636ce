-- One organisation with a round at and beside each limit of five regimes: R07 (1), R01 (2), R08 (3), R11 (4), R13 (5).
-- Every form (but of r11-uneven) answers ten items at "satisfied"; where low_item is set the tenth is "dissatisfied": degree 76 %, rate 90 %; else degree 80 %, rate 100 %.
insert into meta_organization values ('demands', '翠湖物业管理有限公司', 'Cuihu Property Management', 'Asia/Shanghai');
insert into meta_run values ('01981f00-0000-7000-8000-000000000005', '2026-07-06 01:00:00+00', '2026-07-06 01:00:01+00', '2026-07-06 01:00:00+00', '12', 25, 'v1.5.6', 3);
insert into dim_regime values (1, '01981f00-0000-7000-8000-0000000000b1', 'property-focus-analyses', 1, '物业顾客满意度监视（五项重点分析）', 'Property management: focus analyses'),
  (2, '01981f00-0000-7000-8000-0000000000b2', 'property-half-yearly-survey', 1, '物业半年度客户满意度调查', 'Property management: half-yearly survey'),
  (3, '01981f00-0000-7000-8000-0000000000b3', 'manufacturing-after-sales', 1, '制造业售后服务客户满意度管理', 'Manufacturer: after-sales customer satisfaction'),
  (4, '01981f00-0000-7000-8000-0000000000b4', 'iatf16949-quarterly', 1, 'IATF16949 季度调查与限时客诉处理', 'IATF16949: quarterly survey and timed complaints'),
  (5, '01981f00-0000-7000-8000-0000000000b5', 'sales-quality-survey-flow', 1, '营业品保客户满意度调查流程', 'Survey flow of sales and quality assurance');
insert into ref_survey_rule values (1, null, null, 25, 100, ''), (2, null, null, 25, 100, ''), (3, 40, 60, 25, 100, 'R08.21, R08.22'), (4, null, null, 25, 100, ''), (5, null, null, 25, 100, '');
insert into ref_limit values
  (1, 'survey', 0, 'return-rate', '回收率', 'Return rate', 'return-rate', 'more-than', 85, null, true, 'invalid', null, null, [], 'R07.14'),
  (2, 'survey', 0, 'distribution-rate', '发放率', 'Distribution rate', 'distribution-rate', 'at-least', 80, null, true, 'warning', null, null, [], 'R01.7'),
  (2, 'survey', 1, 'return-rate', '回收率', 'Return rate', 'return-rate', 'at-least', 85, null, true, 'penalty', null, null, [], 'R01.8, R01.18'),
  (2, 'survey', 2, 'truthfulness-rate', '总体真实率', 'Overall truthfulness rate', 'truthfulness-rate', 'at-least', 95, null, true, 'warning', null, null, [], 'R01.9'),
  (2, 'survey', 3, 'verification-share', '核实比例', 'Verification share', 'verification-share', 'at-least', 5, null, true, 'warning', null, null, [], 'R01.15'),
  (3, 'survey', 0, 'returned-forms', '每次常规调查回收份数', 'Forms returned per routine survey', 'returned-forms', 'at-least', 100, null, true, 'warning', null, null, ['key-customers', 'general-customers'], 'R08.16'),
  (3, 'survey', 1, 'competitor-forms', '每次常规调查竞争对手问卷份数', 'Competitor forms per routine survey', 'competitor-forms', 'at-least', 10, null, true, 'warning', null, null, ['key-customers', 'general-customers'], 'R08.17'),
  (4, 'survey', 0, 'return-rate', '每季度回收率', 'Return rate per quarter', 'return-rate', 'at-least', 99, 'quarterly', true, 'improvement-report', null, null, [], 'R11.21, R11.22, R11.24'),
  (4, 'visits', 0, 'visit-share', '拜访率', 'Visit share', 'visit-share', 'at-least', 10, 'monthly', true, 'warning', null, null, [], 'R05.15');
insert into ref_penalty values (2, 85, 1, false, 'R01.18');
insert into ref_grade values (4, 0, 'A', 'A级（客户满意）', 'Grade A (customer satisfied)', 80, 100, true, 'R11.18');
insert into ref_trigger values
  (3, 0, 'dissatisfied-ratings', 'satisfied-level', 'less-than', 1, '有关部门对“不满意”和“很不满意”的项目实施纠正措施', 'The departments concerned carry out corrective actions for dissatisfied and very dissatisfied items', 'R08.8, R08.29'),
  (4, 0, 'customer-below-80', 'customer-degree', 'less-than', 80, '业务课提出改善报告，责任部门分析原因并提出对策', 'Sales issues an improvement report', 'R11.30'),
  (4, 1, 'total-below-80', 'form-mean', 'less-than', 80, '质量、开发、业务、生产会同检讨并采取纠正措施', 'Joint review by quality, development, sales and production, with corrective actions', 'R11.30'),
  (4, 2, 'item-at-most-70', 'item-degree', 'at-most', 70, '部门分析原因并采取纠正措施', 'Cause analysis and corrective action by the department', 'R11.31'),
  (4, 3, 'any-comment', 'comments', 'at-least', 1, '责任部门分析原因并采取纠正措施', 'Cause analysis and corrective action by the responsible department', 'R11.32');
insert into ref_regime_target values (4, 0, 'total', '综合分数达到A级', 'Composite score reaches grade A', 'degree', 'at-least', 80, null, [], 'R11.18'),
  (5, 0, 'rate', '总目标：顾客满意率≥90%', 'Overall target: satisfaction rate of at least 90 %', 'rate', 'at-least', 90, 'half-yearly', ['flow'], 'R13.2, R13.3'),
  (3, 0, 'degree', '年度满意度指标', 'Yearly target for the satisfaction degree', 'degree', 'at-least', null, null, [], 'R08.32, R08.33');
insert into dim_questionnaire select n, format('q{}', n), 1, '满意度征询表', 'Satisfaction questionnaire', 'five-grade', n from range(1, 6) as t(n);
insert into ref_scale select n, 'five-grade', 10 from range(1, 6) as t(n);
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
insert into dim_round
select round_key, code, format('{} 调查', code), format('Survey {}', code), survey_kind, first, last,
  case when survey_kind in ('half-yearly', 'household') then format('{}H{}', year(first), (month(first) + 5) // 6) when survey_kind in ('new-service', 'specific', 'quarterly-parts') then code else format('{}Q{}', year(first), quarter(first)) end,
  sent, state, questionnaire, round_key
from plan;

insert into fct_response
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
insert into fct_comment select min(response_key), 10, '电梯等候时间太长。' from fct_response where round_key = 11;
drop table plan;

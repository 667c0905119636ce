-- The worked example of R08: five forms of five items; totals and service row as printed, the other rows reconstructed (requirements 3.1, set A).
insert into meta_organization values ('r08-example', 'R08 算例工厂', 'R08 worked example', 'Asia/Shanghai');
insert into meta_run values ('01981f00-0000-7000-8000-000000000002', '2026-07-06 01:00:00+00', '2026-07-06 01:00:01+00', '2026-07-06 01:00:00+00', '12', 25, 'v1.5.6', 3);
insert into dim_regime values (1, '01981f00-0000-7000-8000-0000000000a1', 'manufacturing-after-sales', 1, '制造业售后服务客户满意度管理', 'Manufacturer: after-sales customer satisfaction');
insert into ref_survey_rule values (1, 40, 60, 25, 100, 'R08.21, R08.22');
insert into ref_limit values (1, 'survey', 0, 'returned-forms', '每次常规调查回收份数', 'Forms returned per routine survey', 'returned-forms', 'at-least', 100, null, true, 'warning', null, null, [], 'R08.16'),
  (1, 'survey', 1, 'competitor-forms', '每次调查竞争对手问卷份数', 'Competitor forms per survey', 'competitor-forms', 'at-least', 10, null, true, 'warning', null, null, [], 'R08.17');
insert into ref_trigger values (1, 0, 'dissatisfied-ratings', 'satisfied-level', 'less-than', 1, '有关部门对“不满意”和“很不满意”的项目实施纠正措施', 'The departments concerned carry out corrective actions for dissatisfied and very dissatisfied items', 'R08.8, R08.29');
insert into dim_questionnaire values (1, 'r08', 1, '满意度调查表', 'Satisfaction questionnaire', 'five-grade', 1);
insert into ref_scale values (1, 'five-grade', 10);
insert into ref_level values (1, 5, 'very-satisfied', '很满意', 'Very satisfied', 10, 1), (1, 4, 'satisfied', '满意', 'Satisfied', 8, 1),
  (1, 3, 'basically-satisfied', '基本满意', 'Basically satisfied', 6, 1), (1, 2, 'dissatisfied', '不满意', 'Dissatisfied', 4, 0), (1, 1, 'very-dissatisfied', '很不满意', 'Very dissatisfied', 2, 0);
insert into dim_department values (1, 'plant', '工厂', 'Plant', 1);
insert into dim_item values (1, 'function', '功能', 'Function', 1, 'function', 1), (2, 'appearance', '外观', 'Appearance', 1, 'appearance', 2), (3, 'packaging', '包装质量', 'Packaging quality', 1, 'packaging', 3), (4, 'delivery', '交货期', 'Delivery time', 1, 'delivery', 4), (5, 'service', '服务质量', 'Service quality', 1, 'service', 5);
insert into dim_competitor values (0, '', '本公司', 'Own company');
insert into dim_round values (1, 'w1', 'R08 算例', 'R08 worked example', 'routine', '2026-01-01', '2026-03-31', '2026Q1', 5, 'closed', 1, 1);
insert into fct_response select form, uuid(), 1, 1, 20260201, 2, 2, 0, 5, null from range(1, 6) as t(form);
insert into fct_rating
select form, 20260201, 1, item, 1, 0, 2, 2, level, level * 2, 10, case when level >= 3 then 1 else 0 end
from (
  select item, unnest(levels) as level, unnest(range(1, 6)) as form
  from (values (1, [5, 5, 5, 3, 2]), (2, [5, 5, 5, 3, 2]), (3, [5, 5, 4, 4, 4]), (4, [3, 3, 3, 3, 1]), (5, [5, 5, 4, 4, 2])) as t(item, levels)
)
order by form, item;

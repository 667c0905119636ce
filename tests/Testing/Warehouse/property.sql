-- A property company under R07: two half-yearly surveys of five services and one item that asks for expectations, over a regime that also watches trends of all kinds.
-- Levels are dealt out by the row's number, so every count can be worked out by hand: of 100 forms the first d are dissatisfied with an item.
insert into meta_organization values ('property', '清河物业服务有限公司', 'Qinghe Property Services', 'Asia/Shanghai');
insert into meta_run values ('01981f00-0000-7000-8000-000000000005', '2026-07-06 01:00:00+00', '2026-07-06 01:00:01+00', '2026-07-06 01:00:00+00', '815', '7300000000000000000', 1000, 'v1.5.6', '');
insert into dim_regime values (1, '01981f00-0000-7000-8000-0000000000a7', 'property-focus-analyses', 1, '物业公司客户满意率测量管理规定', 'Property company: satisfaction-rate measurement');
insert into ref_regime values
  (1, 'schema: 1
id: R07
code: property-focus-analyses
version: "1"
title: {zh: "物业公司客户满意率测量管理规定", en: "Property company: satisfaction-rate measurement"}
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
  classes:
    - {code: age, name: {zh: 年龄, en: Age}, rule: R07.15}
    - {code: sex, name: {zh: 性别, en: Sex}, values: [{code: female, name: {zh: 女, en: Female}}, {code: male, name: {zh: 男, en: Male}}], rule: R07.15}
    - code: respondent
      name: {zh: 填写人, en: Respondent}
      values:
        - {code: owner, name: {zh: 业主, en: Owner}, main: true}
        - {code: tenant, name: {zh: 租户, en: Tenant}}
        - {code: shop, name: {zh: 商铺, en: Shop}, included: true}
      rule: R03.2
  focus:
    - {kind: lowest-satisfied, action: {zh: 对满意等级比率最低的服务项目提出处理措施, en: Measures for the service with the lowest satisfied-grade ratio}, rule: [R07.17, R07.23]}
    - {kind: highest-dissatisfied, action: {zh: 对不满意等级比率最高的服务项目提出处理措施, en: Measures for the service with the highest dissatisfied-grade ratio}, rule: [R07.18, R07.23]}
    - {kind: written-opinions, action: {zh: 对书面意见、建议（含最不满意之处）提出处理措施, en: "Measures for written opinions and suggestions, including what the customer is most dissatisfied with"}, rule: [R07.19, R07.23]}
    - {kind: expectations, action: {zh: 对顾客的服务期望提出处理措施, en: Measures for customers'' service expectations}, rule: [R07.20, R07.23]}
    - {kind: declined, action: {zh: 对满意度比前一次调查降低的服务项目提出处理措施, en: Measures for services whose satisfaction dropped against the previous survey}, rule: [R07.21, R07.23]}
  trends:
    - {code: services, by: item, when-fallen: {zh: 提出针对性处理措施, en: Measures are proposed}, rule: R07.21}
    - {code: total, by: total, when-fallen: {zh: 对有所下降的部分进行分析, en: Every part that has fallen is analysed}, rule: [R11.28, R11.29]}
    - {code: offices, by: department, when-fallen: {zh: 物管处说明原因, en: The property office explains}, rule: R11.29}
    - {code: customers, by: customer, when-fallen: {zh: 对评分下降的客户进行分析, en: Customers whose score has fallen are analysed}, rule: [R11.28, R11.29]}
    - {code: comparison, by: competitor, rule: R08.31}
');
insert into dim_questionnaire (questionnaire_key, questionnaire_code, version, title_zh, title_en, scale_code, regime_key) values (1, 'owners', 1, '业主满意度征询表', 'Owners'' questionnaire', 'five-grade', 1);
insert into ref_level values (1, 5, 'very-satisfied', '很满意', 'Very satisfied', 10, 1), (1, 4, 'satisfied', '满意', 'Satisfied', 8, 1),
  (1, 3, 'basically-satisfied', '基本满意', 'Basically satisfied', 6, 1), (1, 2, 'dissatisfied', '不满意', 'Dissatisfied', 4, 0), (1, 1, 'very-dissatisfied', '很不满意', 'Very dissatisfied', 2, 0);
insert into dim_department values (0, '', '未说明', 'Not stated', 0), (1, 'office', '物管处', 'Property office', 1), (2, 'engineering', '工程部', 'Engineering', 2);
insert into dim_item values (1, 'cleaning', '保洁', 'Cleaning', 1, null, 1), (2, 'security', '保安', 'Security', 1, null, 2), (3, 'greening', '绿化', 'Greening', 1, null, 3),
  (4, 'lift', '电梯', 'Lifts', 2, null, 4), (5, 'repair', '维修', 'Repairs', 2, null, 5), (6, 'pool', '泳池', 'Swimming pool', 2, null, 6), (7, 'wish', '今后的服务期望', 'Expectations of future service', 1, 'expectations', 7);
insert into dim_competitor values (0, '', '本公司', 'Own company');
insert into dim_round (round_key, round_code, title_zh, title_en, survey_kind, period_start, period_end, period_label, forms_sent, state, questionnaire_key, position) values (1, 'half-2025h2', '2025年下半年业主满意度调查', 'Owners'' survey 2025H2', 'half-yearly', '2025-07-01', '2025-12-31', '2025H2', 110, 'closed', 1, 1),
  (2, 'half-2026h1', '2026年上半年业主满意度调查', 'Owners'' survey 2026H1', 'half-yearly', '2026-01-01', '2026-06-30', '2026H1', 110, 'closed', 1, 2);
insert into fct_response (response_key, response_id, round_key, questionnaire_key, date_key, rating_kind, respondent_kind, competitor_key, ratings, attributes)
select (r - 1) * 100 + form, uuid(), r, 1, case r when 1 then 20251015 else 20260415 end, 2, 1, 0, 6,
  json_object('sex', case when form <= 60 then 'female' when form <= 80 then 'male' end, 'respondent', case when form % 5 < 2 then 'owner' else 'tenant' end)::varchar
from range(1, 3) as rounds(r) cross join range(1, 101) as forms(form);

-- Dissatisfied forms of 100: cleaning 10 then 30, security 12 then 13, greening 20 then 30 (tied with cleaning), lifts 15 then 5, repairs 8 then 8; the pool has 10 forms only.
insert into fct_rating
select p.response_key, p.date_key, p.round_key, d.item, i.department_key, 0, 2, 1, level, level * 2, 10, (level >= 3)::integer
from fct_response as p
cross join (values (1, 10, 30, 100), (2, 12, 13, 100), (3, 20, 30, 100), (4, 15, 5, 100), (5, 8, 8, 100), (6, 1, 9, 10)) as d(item, before, after, forms)
inner join dim_item as i on i.item_key = d.item
cross join lateral (select (p.response_key - 1) % 100 as place) as x
cross join lateral (select case when place < case p.round_key when 1 then d.before else d.after end then 2 else 4 end as level) as y
where place < d.forms
order by p.date_key, p.response_key, d.item;

insert into fct_comment (response_key, item_key, comment)
select response_key, 1, case response_key % 3 when 0 then '楼道清扫不及时，垃圾堆放过夜。' when 1 then '希望每天清扫两次楼道。' else '大堂地面湿滑。' end from fct_response where response_key between 101 and 112
union all
select response_key, 3, '草坪枯黄，无人补种。' from fct_response where response_key between 196 and 200
union all
select response_key, null, '总体还可以，服务态度好。' from fct_response where response_key between 150 and 152
union all
select response_key, 7, '希望增加 <快递柜> & 充电桩。' from fct_response where response_key between 160 and 163
union all
select response_key, 2, '上一轮的意见。' from fct_response where response_key between 1 and 40;

-- An organisation that exists and has neither survey nor complaint.
insert into meta_organization values ('empty', '空组织', 'Empty organisation', 'Asia/Shanghai');
insert into meta_run values ('01981f00-0000-7000-8000-000000000004', '2026-07-06 01:00:00+00', '2026-07-06 01:00:01+00', '2026-07-06 01:00:00+00', '1', '7300000000000000000', 0, 'v1.5.6', '');

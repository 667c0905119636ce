-- grain: one row a check of the run
-- keys: check_name
-- law: all passed in a published file
CREATE TABLE meta_check (check_name VARCHAR NOT NULL, passed BOOLEAN NOT NULL, detail VARCHAR);

COMMENT ON TABLE meta_check IS 'Checks that the run made before publication / 发布前所做的检查';
COMMENT ON COLUMN meta_check.check_name IS 'Name of the check / 检查名称';
COMMENT ON COLUMN meta_check.passed IS 'Whether it passed / 是否通过';
COMMENT ON COLUMN meta_check.detail IS 'What was found where it did not / 未通过时的情况';

-- What the stream of the forms looks up on its way: the rows of forms depend on the directory as far as these say.
CREATE VIEW raw.basis_round AS SELECT round_id, round_key, regime_version_id, forms_sent_on FROM raw.stg_round;
CREATE VIEW raw.basis_competitor AS SELECT competitor_id, competitor_key FROM raw.stg_competitor;
CREATE VIEW raw.basis_department AS SELECT department_id, department_key FROM raw.stg_department;

-- A row an item of a questionnaire version.
CREATE VIEW raw.basis_item AS
SELECT
  questionnaire_version_id, questionnaire_key, position, coalesce(item_key, -1) AS item_key, coalesce(department_key, -1) AS department_key, scale_code, apart, reversed, max_points
FROM raw.stg_questionnaire_item;

-- Who owned an item when: what was given to a department that owned it then is in a mart as that.
CREATE VIEW raw.basis_owner AS SELECT item_key, department_key, valid_from_date_key, valid_to_date_key FROM raw.stg_item_owner;

-- The levels of every scale that a questionnaire version uses.
CREATE VIEW raw.basis_level AS
SELECT questionnaire_version_id, scale_code, level, points, best_points, satisfied, opposite FROM raw.stg_level
UNION
SELECT questionnaire_version_id, scale_code, level, points, best_points, satisfied, opposite FROM raw.stg_item_level;

-- grain: one row a thing of the source that rows of forms were made with, as far as they depend on it
-- keys: kind, digest
-- law: an increment finds every row of the file before; otherwise the facts that are there would have to be made anew
CREATE TABLE raw.stg_basis AS
SELECT kind, digest FROM raw.basis
UNION ALL
SELECT 'rounds', md5(listed::VARCHAR) FROM raw.basis_round AS listed
UNION ALL
SELECT 'competitors', md5(listed::VARCHAR) FROM raw.basis_competitor AS listed
UNION ALL
SELECT 'departments', md5(listed::VARCHAR) FROM raw.basis_department AS listed
UNION ALL
SELECT 'items', md5(listed::VARCHAR) FROM raw.basis_item AS listed
UNION ALL
SELECT 'owners', md5(listed::VARCHAR) FROM raw.basis_owner AS listed
UNION ALL
SELECT 'levels', md5(listed::VARCHAR) FROM raw.basis_level AS listed;

-- The levels of every scale that a questionnaire version uses.
SELECT questionnaire_version_id, scale_code, level, points, best_points, satisfied, opposite FROM raw.stg_level
UNION
SELECT questionnaire_version_id, scale_code, level, points, best_points, satisfied, opposite FROM raw.stg_item_level

-- What each level of an item with points of its own gives.
SELECT questionnaire_version_id, position, level, points, best_points FROM raw.stg_item_points

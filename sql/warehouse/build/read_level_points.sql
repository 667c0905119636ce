SELECT questionnaire_version_id, level, points, best_points, satisfied FROM raw.stg_level

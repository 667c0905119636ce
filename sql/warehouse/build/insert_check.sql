INSERT INTO meta_check VALUES ($name, $passed, $detail)

-- The zone in which the counts and extracts of the transaction cut days: a moment's ::date is the organisation's day.
SELECT set_config('TimeZone', $1, true)

-- The statement that copies what another cell publishes and follows it, or, where it was run before, the one that tells where that cell is reached now. It holds a
-- password: a superuser, who may say so, has the server log no statement of this session.
SELECT CASE
  WHEN EXISTS (SELECT FROM pg_subscription WHERE subname = @name::text) THEN format('ALTER SUBSCRIPTION %I CONNECTION %L', @name::text, @connection::text)
  ELSE format('CREATE SUBSCRIPTION %I CONNECTION %L PUBLICATION %I', @name::text, @connection::text, @name::text)
END,
CASE WHEN current_setting('is_superuser') = 'on' THEN set_config('log_statement', 'none', false) || set_config('log_min_error_statement', 'panic', false) END

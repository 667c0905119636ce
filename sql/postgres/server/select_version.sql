-- The server's version as a number: 160004 is 16.4.
SELECT current_setting('server_version_num')::integer

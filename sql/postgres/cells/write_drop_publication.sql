-- The statement that ends publishing; null where nothing is published.
SELECT format('DROP PUBLICATION %I', pubname) FROM pg_publication WHERE pubname = @name

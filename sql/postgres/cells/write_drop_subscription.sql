-- The statement that ends following another cell; null where nothing is followed.
SELECT format('DROP SUBSCRIPTION %I', subname) FROM pg_subscription WHERE subname = @name

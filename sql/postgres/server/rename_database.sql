-- Gives the database that holds the application's tables the application's name; nobody may be connected to it.
ALTER DATABASE postgres RENAME TO csat

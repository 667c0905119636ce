-- The database that tools connect to where none is named.
CREATE DATABASE postgres TEMPLATE template0

-- The application's own database in the embedded cluster.
CREATE DATABASE csat

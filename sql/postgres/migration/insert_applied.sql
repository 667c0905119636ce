INSERT INTO csat_meta.migration (number, name, checksum) VALUES ($1, $2, $3)

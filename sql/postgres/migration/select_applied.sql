SELECT number, name, checksum FROM csat_meta.migration ORDER BY number

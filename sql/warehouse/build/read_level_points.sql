SELECT * FROM raw.basis_level

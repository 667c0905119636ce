SELECT * FROM raw.basis_competitor

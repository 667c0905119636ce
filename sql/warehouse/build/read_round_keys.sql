SELECT * FROM raw.basis_round

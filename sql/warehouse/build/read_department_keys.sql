SELECT * FROM raw.basis_department

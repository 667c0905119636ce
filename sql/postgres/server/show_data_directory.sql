-- Tells which cluster answers on a port.
SHOW data_directory

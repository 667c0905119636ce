-- New forms are numbered above all that came with an organisation and all that were given here, those too that sessions hold in stock.
SELECT csat_meta.continue_numbers(@above)

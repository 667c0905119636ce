-- The first of all rights that the migrations give: where it is not there, none is.
SELECT has_schema_privilege('csat_app', 'csat', 'USAGE')

-- Back to whom the session belongs to.
SET LOCAL ROLE NONE

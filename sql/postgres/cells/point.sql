-- The directory points on to where an organisation lives that has left.
UPDATE csat_meta.placement SET cell = @cell, since = @since WHERE organization_id = @organization_id AND state = 'left' AND cell <> @cell

SELECT EXISTS (SELECT FROM csat.information WHERE organization_id = @organization_id AND information_id = @information) AS found

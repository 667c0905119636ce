UPDATE csat.round SET forms_distributed = forms_distributed + @forms WHERE organization_id = @organization_id AND round_id = @round_id

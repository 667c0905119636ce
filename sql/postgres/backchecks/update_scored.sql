-- The form is read anew by the next increment where it begins or ceases to count. What was left out as fraud stays out.
UPDATE csat.response AS form SET scored = @scored
WHERE form.organization_id = @organization_id AND form.response_id = @response_id AND form.scored <> @scored
  AND NOT (@scored AND EXISTS (
    SELECT FROM csat.fraud_form AS fraud
    WHERE fraud.organization_id = form.organization_id AND fraud.round_id = form.round_id AND fraud.response_id = form.response_id AND fraud.left_out))

-- Comments as the source holds them; the forms are streamed into their facts.
CREATE TABLE raw.response_comment (response_id UUID, item_position INTEGER, comment VARCHAR);

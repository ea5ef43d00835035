-- What a person has to look at: [{"code", "detail"}], null when there is nothing.
ALTER TABLE payment ADD COLUMN attention json CHECK (json_array_length(attention) > 0);

-- What lists are ordered by, beside their ids: values that are never null, so that every row has one place, each with its index.

-- The name as people look it up: without accents and capitals.
ALTER TABLE organisation ADD COLUMN name_key text NOT NULL GENERATED ALWAYS AS (lower(translate(
    replace(replace(name, 'œ', 'oe'), 'Œ', 'OE'),
    'ÀÁÂÃÄÅàáâãäåÇçÈÉÊËèéêëÌÍÎÏìíîïÑñÒÓÔÕÖòóôõöÙÚÛÜùúûüÝýÿ',
    'AAAAAAaaaaaaCcEEEEeeeeIIIIiiiiNnOOOOOoooooUUUUuuuuYyy'))) STORED;
CREATE INDEX organisation_by_name ON organisation (club_id, name_key, id);

-- Who is waited for, soonest first; whoever is waited for by nobody comes last.
ALTER TABLE introduction ADD COLUMN answer_by date NOT NULL GENERATED ALWAYS AS (coalesce(deadline, '9999-12-31')) STORED;
CREATE INDEX introduction_by_deadline ON introduction (club_id, answer_by, id);

-- Who waits longest first; whoever does not wait comes last.
ALTER TABLE beneficiary ADD COLUMN waits_from timestamptz NOT NULL
    GENERATED ALWAYS AS (coalesce(waiting_since, '9999-12-31 00:00:00+00')) STORED;
CREATE INDEX beneficiary_by_waiting ON beneficiary (club_id, waits_from, id);

CREATE INDEX need_by_start ON need (club_id, start_date, id);

-- The version of what was created, which its ETag tells: replayed with the rest of the answer.
ALTER TABLE idempotency_key ADD COLUMN version int;
-- To lock what is purged, so that two who purge do not wait for each other.
GRANT UPDATE ON idempotency_key TO club_api;

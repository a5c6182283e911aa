-- Addresses of a member's calendar: whoever holds one reads what is to come in the introductions of that member's organisation, by
-- references alone. The secret in the address is known here by its hash; it is shown once, to the member, and can be revoked.
CREATE TABLE calendar_feed (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    organisation_id uuid NOT NULL REFERENCES organisation,
    member_id uuid NOT NULL REFERENCES member,
    -- What the member's token let them do when the address was made; what no longer fits the organisation is not theirs any more.
    roles text[] NOT NULL CONSTRAINT calendar_feed_roles
        CHECK (cardinality(roles) > 0 AND roles <@ ARRAY['company', 'structure', 'adviser']),
    secret_hash bytea NOT NULL CONSTRAINT calendar_feed_secret_unique UNIQUE CHECK (length(secret_hash) = 32),
    created_at timestamptz NOT NULL,
    revoked_at timestamptz
);
CREATE INDEX calendar_feed_by_member ON calendar_feed (member_id) WHERE revoked_at IS NULL;

GRANT SELECT, INSERT ON calendar_feed TO club_api;
GRANT UPDATE (revoked_at) ON calendar_feed TO club_api;

ALTER TABLE calendar_feed ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON calendar_feed TO club_api USING (organisation_id = caller_organisation());

-- Who reads by this secret: nobody has signed in, so no policy could tell. Nobody, when it was revoked or the member or the organisation
-- has left.
CREATE FUNCTION calendar_feed_reader(hash bytea) RETURNS TABLE (feed uuid, member uuid, roles text[])
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT f.id, f.member_id, f.roles
    FROM calendar_feed f JOIN member m ON m.id = f.member_id JOIN organisation o ON o.id = m.organisation_id
    WHERE f.secret_hash = hash AND f.revoked_at IS NULL AND m.left_at IS NULL AND o.left_at IS NULL
$$;
REVOKE ALL ON FUNCTION calendar_feed_reader(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION calendar_feed_reader(bytea) TO club_api;

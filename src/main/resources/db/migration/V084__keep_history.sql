-- History is only added to. The roles of the application may neither change nor remove an entry; nor may a function that they call with the owner's rights,
-- but those that erase a person, whose names begin with erase_. The owner's migrations are free.
REVOKE UPDATE, DELETE, TRUNCATE ON history FROM club_api, club_worker;

CREATE FUNCTION refuse_rewriting_history() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    -- The functions that run, in PostgreSQL's own language: only their names are compared.
    stack text;
BEGIN
    IF session_user IN ('club_api', 'club_worker') THEN
        GET DIAGNOSTICS stack = PG_CONTEXT;
        IF current_user IN ('club_api', 'club_worker') OR stack !~ '\merase_\w+\(' THEN
            RAISE insufficient_privilege USING MESSAGE = 'History is only added to';
        END IF;
    END IF;
    RETURN CASE WHEN TG_OP = 'UPDATE' THEN NEW WHEN TG_OP = 'DELETE' THEN OLD END;
END $$;
CREATE TRIGGER history_is_only_added_to BEFORE UPDATE OR DELETE ON history FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_history();
CREATE TRIGGER history_is_never_emptied BEFORE TRUNCATE ON history FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_history();

-- The audit looks for what a member did, for a kind of act, and for a time; what happened to a subject has its index since V003.
CREATE INDEX history_by_member ON history (member_id, at, id) WHERE member_id IS NOT NULL;
CREATE INDEX history_by_time ON history (club_id, at, id);
CREATE INDEX history_by_type ON history (club_id, type, at, id);

-- What an organisation of the caller's club is, also to who may not read it: a person is told who read their data.
CREATE FUNCTION organisation_side(organisation uuid) RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN (SELECT CASE WHEN o.agency THEN 'AGENCY' WHEN o.structure_kind IS NOT NULL THEN 'STRUCTURE' WHEN o.company THEN 'COMPANY' ELSE 'PARTNER' END
        FROM organisation o WHERE o.id = organisation_side.organisation AND o.club_id = caller_club());
END $$;
REVOKE ALL ON FUNCTION organisation_side(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organisation_side(uuid) TO club_api;

COMMENT ON COLUMN history.id IS 'not personal: the entry';
COMMENT ON COLUMN history.club_id IS 'not personal: the club';
COMMENT ON COLUMN history.at IS 'not personal: when it happened';
COMMENT ON COLUMN history.type IS 'not personal: what was done';
COMMENT ON COLUMN history.from_status IS 'not personal: the status before';
COMMENT ON COLUMN history.to_status IS 'not personal: the status after';
COMMENT ON COLUMN history.subject_type IS 'not personal: the kind of subject';
COMMENT ON COLUMN history.subject_id IS
    'personal: purpose know what happened to whom; basis mission of public interest; readers advisers and the sides of the subject; retention that of the subject';
COMMENT ON COLUMN history.member_id IS
    'personal: purpose know who did it; basis mission of public interest; readers advisers and the sides of the subject; retention that of the member';
COMMENT ON COLUMN history.organisation_id IS 'not personal: the organisation for which it was done';
COMMENT ON COLUMN history.reason IS
    'personal: purpose know why it was done; basis mission of public interest; readers advisers and the sides of the subject; retention that of the subject';

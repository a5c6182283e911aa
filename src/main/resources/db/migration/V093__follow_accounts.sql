-- Whoever may no longer sign in for an organisation at the identity provider is no longer its member: a job compares both (package membership.members).
CREATE TABLE account_check (
    organisation_id uuid CONSTRAINT account_check_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT account_check_club_fkey REFERENCES club,
    due_at timestamptz NOT NULL,
    CONSTRAINT account_check_organisation_fkey FOREIGN KEY (organisation_id, club_id) REFERENCES organisation (id, club_id)
);
CREATE INDEX account_check_due ON account_check (club_id, due_at);
COMMENT ON COLUMN account_check.organisation_id IS 'not personal: the organisation whose accounts are compared';
COMMENT ON COLUMN account_check.club_id IS 'not personal: the club';
COMMENT ON COLUMN account_check.due_at IS 'not personal: when they are compared again';
GRANT SELECT, INSERT ON account_check TO club_api;
GRANT UPDATE (due_at) ON account_check TO club_api;
ALTER TABLE account_check ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY jobs ON account_check TO club_api USING (club_id = caller_club() AND caller_is('automaton'));

-- The members of an organisation who are known at the identity provider: not those whose invitation, or whose access, is still to be given there.
CREATE FUNCTION members_with_account(held_by uuid, joined_before timestamptz) RETURNS TABLE (member uuid, account text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT m.id, m.subject FROM member m
    WHERE m.organisation_id = held_by AND m.club_id = caller_club() AND caller_is('automaton') AND m.left_at IS NULL AND m.subject IS NOT NULL
      AND m.accepted_at < joined_before
      AND NOT EXISTS (SELECT FROM identity_order d WHERE d.member_id = m.id AND d.kind IN ('INVITE', 'JOIN') AND d.status <> 'DONE')
$$;
-- Ends the membership of somebody whose account is lost, also of the last who manages the members: nobody is kept in because of it. LAST_MEMBER says that it was
-- ended, and that nobody manages the members any more; OVER that it was over.
CREATE FUNCTION end_lost_membership(ended uuid, moment timestamptz) RETURNS text
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    leaver member;
BEGIN
    PERFORM FROM organisation o JOIN member m ON m.organisation_id = o.id WHERE m.id = ended AND o.club_id = caller_club() FOR UPDATE OF o;
    UPDATE member m SET left_at = moment
    WHERE m.id = ended AND m.club_id = caller_club() AND caller_is('automaton') AND m.left_at IS NULL RETURNING * INTO leaver;
    IF leaver.id IS NULL THEN
        RETURN 'OVER';
    END IF;
    RETURN CASE WHEN leaver.admin AND NOT EXISTS (
        SELECT FROM member m WHERE m.organisation_id = leaver.organisation_id AND m.admin AND m.left_at IS NULL AND m.accepted_at IS NOT NULL)
        THEN 'LAST_MEMBER' ELSE 'ENDED' END;
END $$;
REVOKE ALL ON FUNCTION members_with_account(uuid, timestamptz), end_lost_membership(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION members_with_account(uuid, timestamptz), end_lost_membership(uuid, timestamptz) TO club_api;

-- The organisation is told that somebody no longer acts for it.
DO $$
BEGIN
    EXECUTE (SELECT 'ALTER TABLE message DROP CONSTRAINT message_kind, ADD CONSTRAINT message_kind '
             || replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''MEMBER_LOST''::text, ')
             FROM pg_constraint WHERE conname = 'message_kind' AND conrelid = 'message'::regclass);
END $$;

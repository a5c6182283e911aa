-- Whoever may no longer sign in for an organisation at the identity provider is no longer its member: a job compares both (package membership.members).
CREATE TABLE account_check (
    club_id uuid CONSTRAINT account_check_pkey PRIMARY KEY CONSTRAINT account_check_club_fkey REFERENCES club,
    due_at timestamptz NOT NULL
);
COMMENT ON COLUMN account_check.club_id IS 'not personal: the club whose accounts are compared';
COMMENT ON COLUMN account_check.due_at IS 'not personal: when they are compared again';
GRANT SELECT, INSERT ON account_check TO club_api;
GRANT UPDATE (due_at) ON account_check TO club_api;
ALTER TABLE account_check ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY jobs ON account_check TO club_api USING (club_id = caller_club() AND caller_is('automaton'));

-- The members of a club who are known at the identity provider: not those whose invitation, or whose access, is still to be given there. Nor programs: an
-- account of theirs is closed by whoever stops the program.
CREATE FUNCTION members_with_account(joined_before timestamptz) RETURNS TABLE (organisation uuid, member uuid, account text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT m.organisation_id, m.id, m.subject FROM member m JOIN organisation o ON o.id = m.organisation_id
    WHERE m.club_id = caller_club() AND caller_is('automaton') AND o.left_at IS NULL AND m.left_at IS NULL AND m.subject IS NOT NULL
      AND m.accepted_at < joined_before
      AND NOT EXISTS (SELECT FROM identity_order d WHERE d.member_id = m.id AND d.kind IN ('INVITE', 'JOIN') AND d.status <> 'DONE')
      AND NOT EXISTS (SELECT FROM partner_application a WHERE a.member_id = m.id)
$$;
-- Ends the membership of somebody whose account is lost, also of the last who manages the members: nobody is kept in because of it. LAST_MEMBER says that it was
-- ended, and that nobody manages the members any more; OVER that it was over. The last administrator of the agency alone stays, which LAST_AGENCY_ADMIN says:
-- without one nobody could invite another. Somebody whose roles are not known yet may be one.
CREATE FUNCTION end_lost_membership(ended uuid, moment timestamptz) RETURNS text
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    leaver member;
    of_agency boolean;
BEGIN
    SELECT o.agency INTO of_agency FROM organisation o JOIN member m ON m.organisation_id = o.id WHERE m.id = ended AND o.club_id = caller_club() FOR UPDATE OF o;
    SELECT * INTO leaver FROM member m WHERE m.id = ended AND m.club_id = caller_club() AND caller_is('automaton') AND m.left_at IS NULL FOR UPDATE;
    IF leaver.id IS NULL THEN
        RETURN 'OVER';
    END IF;
    IF of_agency AND 'agency-admin' = ANY (coalesce(leaver.roles, '{agency-admin}')) AND NOT EXISTS (
        SELECT FROM member m WHERE m.organisation_id = leaver.organisation_id AND 'agency-admin' = ANY (m.roles) AND m.left_at IS NULL
            AND m.accepted_at IS NOT NULL AND m.id <> ended) THEN
        RETURN 'LAST_AGENCY_ADMIN';
    END IF;
    UPDATE member m SET left_at = moment WHERE m.id = ended;
    RETURN CASE WHEN leaver.admin AND NOT EXISTS (
        SELECT FROM member m WHERE m.organisation_id = leaver.organisation_id AND m.admin AND m.left_at IS NULL AND m.accepted_at IS NOT NULL)
        THEN 'LAST_MEMBER' ELSE 'ENDED' END;
END $$;
REVOKE ALL ON FUNCTION members_with_account(timestamptz), end_lost_membership(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION members_with_account(timestamptz), end_lost_membership(uuid, timestamptz) TO club_api;

-- The organisation is told that somebody no longer acts for it.
DO $$
BEGIN
    EXECUTE (SELECT 'ALTER TABLE message DROP CONSTRAINT message_kind, ADD CONSTRAINT message_kind '
             || replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''MEMBER_LOST''::text, ')
             FROM pg_constraint WHERE conname = 'message_kind' AND conrelid = 'message'::regclass);
END $$;

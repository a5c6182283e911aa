-- Members are invited: who they are is known before they sign in, and their roles belong to this membership alone. For somebody whom an operator added at
-- the identity provider by hand, those of the first token are kept, as far as they fit the organisation: a role that another club gives later gives nothing here.
ALTER TABLE member
    ALTER COLUMN subject DROP NOT NULL,
    ADD COLUMN email text CONSTRAINT member_email_length CHECK (length(email) BETWEEN 3 AND 254),
    ADD COLUMN roles text[] CONSTRAINT member_roles CHECK (roles <@ ARRAY['company', 'structure', 'adviser', 'agency-admin', 'partner']),
    ADD COLUMN admin boolean NOT NULL DEFAULT false,
    ADD COLUMN accepted_at timestamptz,
    DROP CONSTRAINT member_unique;
COMMENT ON COLUMN member.email IS
    'personal: purpose invite the member and tell them that they were removed; basis mission of public interest; readers their colleagues; retention that of the member';
COMMENT ON COLUMN member.roles IS 'not personal: what this membership allows; null until the next sign-in of whoever was a member before it was kept';
COMMENT ON COLUMN member.accepted_at IS 'not personal: when they accepted the invitation, or first signed in without one';
COMMENT ON COLUMN member.admin IS 'not personal: whether they manage the members of their organisation';
-- Whoever left and comes back is another member: nothing of the old one is theirs.
CREATE UNIQUE INDEX member_active_unique ON member (organisation_id, subject) WHERE left_at IS NULL;
CREATE UNIQUE INDEX member_email_unique ON member (organisation_id, lower(email)) WHERE left_at IS NULL;
CREATE INDEX member_by_subject ON member (subject) WHERE left_at IS NULL;
SET LOCAL row_security = off;
-- Nobody is a member of an organisation that left.
UPDATE member m SET left_at = o.left_at FROM organisation o WHERE o.id = m.organisation_id AND o.left_at IS NOT NULL AND m.left_at IS NULL;
-- Whoever is a member has signed in.
UPDATE member SET accepted_at = created_at;
-- Each organisation has somebody who manages its members: whoever was there first. Those of the agency are managed by whoever has that role.
UPDATE member SET admin = true WHERE id IN (
    SELECT DISTINCT ON (m.organisation_id) m.id FROM member m JOIN organisation o ON o.id = m.organisation_id
    WHERE m.left_at IS NULL AND NOT o.agency ORDER BY m.organisation_id, m.created_at, m.id);

-- An organisation that comes back comes back without the members that it had, also when it left by another way than the application.
CREATE FUNCTION end_memberships_of_before() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE member m SET left_at = OLD.left_at WHERE m.organisation_id = NEW.id AND m.left_at IS NULL;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION end_memberships_of_before() FROM PUBLIC;
CREATE TRIGGER comes_back_without_members AFTER UPDATE ON organisation FOR EACH ROW
    WHEN (OLD.left_at IS NOT NULL AND NEW.left_at IS NULL) EXECUTE FUNCTION end_memberships_of_before();

-- As before, with the roles of the membership, the last membership of several, whether its invitation waits for an answer, and whether it is that of
-- staff of the agency. A SIRET that was in several clubs stays ambiguous when it leaves one: a token for that one must not open another.
DROP FUNCTION sign_in(text, text, text);
CREATE FUNCTION sign_in(token_siret text, token_agency text, token_subject text)
    RETURNS TABLE (organisation uuid, club_id uuid, company boolean, structure boolean, agency boolean, partner boolean, several_clubs boolean,
                   member uuid, member_left boolean, member_waits boolean, roles text[], of_agency boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT o.id, o.club_id, o.company, o.structure_kind IS NOT NULL, o.agency, cardinality(o.partner_kinds) > 0,
           token_agency IS NULL AND EXISTS (SELECT FROM organisation x WHERE x.siret = token_siret AND x.id <> o.id),
           m.id, m.left_at IS NOT NULL, m.roles IS NOT NULL AND m.accepted_at IS NULL, m.roles,
           NOT o.agency AND EXISTS (
               SELECT FROM member s JOIN organisation a ON a.id = s.organisation_id
               WHERE s.subject = token_subject AND s.left_at IS NULL AND a.club_id = o.club_id AND a.agency)
    FROM organisation o LEFT JOIN LATERAL (
        SELECT x.id, x.left_at, x.roles, x.accepted_at FROM member x WHERE x.organisation_id = o.id AND x.subject = token_subject
        ORDER BY x.left_at IS NOT NULL, x.left_at DESC LIMIT 1) m ON true
    WHERE o.siret = token_siret AND o.left_at IS NULL
      AND (token_agency IS NULL OR EXISTS (
          SELECT FROM organisation a WHERE a.siret = token_agency AND a.club_id = o.club_id AND a.agency AND a.left_at IS NULL))
$$;
DROP FUNCTION member_without_token(uuid);
CREATE FUNCTION member_without_token(member_id uuid)
    RETURNS TABLE (organisation uuid, club_id uuid, company boolean, structure boolean, agency boolean, partner boolean, member uuid, roles text[])
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT o.id, o.club_id, o.company, o.structure_kind IS NOT NULL, o.agency, cardinality(o.partner_kinds) > 0, m.id, m.roles
    FROM member m JOIN organisation o ON o.id = m.organisation_id
    WHERE m.id = member_id AND m.left_at IS NULL AND o.left_at IS NULL AND (m.roles IS NULL OR m.accepted_at IS NOT NULL)
$$;
-- The first sign-in of somebody whom nobody invited here, or of a member of before: the roles are those from now on. They manage the members while nobody
-- else does; in the agency, whoever has that role.
DROP FUNCTION join_organisation(uuid, text, text);
CREATE FUNCTION join_organisation(organisation uuid, token_subject text, token_name text, token_roles text[]) RETURNS uuid
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    INSERT INTO member (organisation_id, club_id, subject, name, roles, accepted_at, admin)
    SELECT o.id, o.club_id, token_subject, token_name, token_roles, now(),
           CASE WHEN o.agency THEN 'agency-admin' = ANY (token_roles) ELSE NOT EXISTS (
               SELECT FROM member a WHERE a.organisation_id = o.id AND a.left_at IS NULL AND a.admin AND a.accepted_at IS NOT NULL) END
    FROM organisation o WHERE o.id = organisation AND o.left_at IS NULL
    ON CONFLICT (organisation_id, subject) WHERE left_at IS NULL DO UPDATE SET name = excluded.name, roles = coalesce(member.roles, excluded.roles),
        accepted_at = CASE WHEN member.roles IS NULL THEN coalesce(member.accepted_at, excluded.accepted_at) ELSE member.accepted_at END
    RETURNING id
$$;
REVOKE ALL ON FUNCTION sign_in(text, text, text), member_without_token(uuid), join_organisation(uuid, text, text, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sign_in(text, text, text), member_without_token(uuid), join_organisation(uuid, text, text, text[]) TO club_api;

-- Whether the caller may manage the members of an organisation: the club for all, the agency's staff for those of their club, the agency's administrators
-- for the agency, and each organisation's administrators for their own.
CREATE FUNCTION caller_manages(managed uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM organisation o WHERE o.id = managed AND o.club_id = caller_club() AND (
        caller_is('automaton')
        OR ((caller_is('adviser') OR caller_is('agency-admin')) AND NOT o.agency)
        OR (caller_is('agency-admin') AND o.id = caller_organisation())
        OR (o.id = caller_organisation() AND EXISTS (
            SELECT FROM member m WHERE m.id = caller_member() AND m.organisation_id = o.id AND m.admin AND m.left_at IS NULL))))
$$;
-- Whether somebody with this address works for the agency of the caller's club.
CREATE FUNCTION is_agency_staff(address text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM member m JOIN organisation a ON a.id = m.organisation_id
        WHERE a.club_id = caller_club() AND a.agency AND m.left_at IS NULL AND lower(m.email) = lower(address))
$$;
-- Whether nobody who accepted manages the members of an organisation, so that the agency invites its contact. Never so of the agency.
CREATE FUNCTION lacks_administrator(managed uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM organisation o WHERE o.id = managed AND o.club_id = caller_club() AND NOT o.agency AND o.left_at IS NULL AND NOT EXISTS (
        SELECT FROM member m WHERE m.organisation_id = o.id AND m.admin AND m.left_at IS NULL AND m.accepted_at IS NOT NULL))
$$;
-- Whether an invitation of today to this address still waits for its answer.
CREATE FUNCTION is_invited(invited_to uuid, address text, since timestamptz) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM member m WHERE m.organisation_id = invited_to AND m.club_id = caller_club() AND m.left_at IS NULL
        AND lower(m.email) = lower(address) AND m.created_at > since)
$$;
-- How many invitations an organisation made in the last day, and how many of them to this address; also those that ended.
CREATE FUNCTION invitations_of_day(invited_to uuid, address text) RETURNS TABLE (made bigint, to_address bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT count(*), count(*) FILTER (WHERE lower(m.email) = lower(address)) FROM member m
    WHERE m.organisation_id = invited_to AND m.club_id = caller_club() AND m.email IS NOT NULL AND m.created_at > now() - interval '1 day'
$$;
-- The administrators of an organisation act for it in a further kind. Returns them, for their accounts.
CREATE FUNCTION give_administrators(managed uuid, given text) RETURNS SETOF uuid
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    UPDATE member m SET roles = ARRAY(SELECT r FROM unnest(m.roles || given) r ORDER BY r)
    WHERE m.organisation_id = managed AND m.club_id = caller_club() AND caller_manages(managed) AND m.admin AND m.left_at IS NULL
      AND m.accepted_at IS NOT NULL AND m.roles IS NOT NULL AND given <> ALL (m.roles)
      AND NOT EXISTS (SELECT FROM organisation o WHERE o.id = managed AND o.agency)
    RETURNING m.id
$$;
-- Adds a member who has no account yet, or gives a known one these roles too. An invitation that nobody accepted ends, with its link: this is another one.
-- Null when the caller may not.
CREATE FUNCTION invite_member(invited_to uuid, address text, full_name text, with_roles text[], as_admin boolean) RETURNS uuid
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    invited uuid;
BEGIN
    IF NOT caller_manages(invited_to) THEN
        RETURN NULL;
    END IF;
    UPDATE member m SET left_at = now()
    WHERE m.organisation_id = invited_to AND m.left_at IS NULL AND lower(m.email) = lower(address) AND m.accepted_at IS NULL;
    INSERT INTO member (organisation_id, club_id, email, name, roles, admin)
    VALUES (invited_to, caller_club(), address, full_name, with_roles, as_admin)
    ON CONFLICT (organisation_id, lower(email)) WHERE left_at IS NULL DO UPDATE
        SET roles = ARRAY(SELECT DISTINCT r FROM unnest(coalesce(member.roles, '{}') || excluded.roles) r ORDER BY r), admin = member.admin OR excluded.admin
    RETURNING id INTO invited;
    RETURN invited;
END $$;
-- The contact whom the agency invited by mistake, or who never answered, is no member when another is invited instead.
CREATE FUNCTION end_unanswered(invited_to uuid, but_not text) RETURNS void
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    UPDATE member m SET left_at = now()
    WHERE m.organisation_id = invited_to AND m.club_id = caller_club() AND caller_manages(invited_to) AND m.admin AND m.left_at IS NULL
      AND m.accepted_at IS NULL AND lower(m.email) <> lower(but_not)
$$;
-- The account of a member who was invited. AGENCY_STAFF: nobody is a member of the agency and of another organisation of its club; this is refused whichever
-- was first. KNOWN: they are a member already, under the key that is returned, and have these roles too.
CREATE FUNCTION link_member(invited uuid, account text) RETURNS TABLE (outcome text, linked uuid)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    asked member;
    other uuid;
BEGIN
    SELECT * INTO asked FROM member m WHERE m.id = invited AND m.club_id = caller_club() AND m.left_at IS NULL FOR UPDATE;
    IF asked.id IS NULL OR NOT caller_is('automaton') THEN
        RETURN QUERY SELECT 'GONE', invited;
        RETURN;
    END IF;
    IF EXISTS (SELECT FROM member s JOIN organisation a ON a.id = s.organisation_id
               WHERE s.subject = account AND s.left_at IS NULL AND a.club_id = caller_club() AND a.left_at IS NULL AND a.id <> asked.organisation_id
                 AND (a.agency OR EXISTS (SELECT FROM organisation o WHERE o.id = asked.organisation_id AND o.agency))) THEN
        UPDATE member m SET left_at = now() WHERE m.id = invited;
        RETURN QUERY SELECT 'AGENCY_STAFF', invited;
        RETURN;
    END IF;
    SELECT m.id INTO other FROM member m
    WHERE m.organisation_id = asked.organisation_id AND m.subject = account AND m.left_at IS NULL AND m.id <> invited;
    IF other IS NOT NULL THEN
        UPDATE member m SET left_at = now() WHERE m.id = invited;
        UPDATE member m SET email = asked.email, admin = m.admin OR asked.admin,
            accepted_at = CASE WHEN m.roles IS NULL THEN coalesce(m.accepted_at, m.created_at) ELSE m.accepted_at END,
            roles = ARRAY(SELECT DISTINCT r FROM unnest(coalesce(m.roles, '{}') || asked.roles) r ORDER BY r)
        WHERE m.id = other;
        RETURN QUERY SELECT 'KNOWN', other;
        RETURN;
    END IF;
    UPDATE member m SET subject = account WHERE m.id = invited;
    RETURN QUERY SELECT 'LINKED', invited;
END $$;
-- Somebody accepts their invitation.
CREATE FUNCTION accept_invitation(invited uuid, moment timestamptz) RETURNS boolean
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE member m SET accepted_at = moment
    WHERE m.id = invited AND m.club_id = caller_club() AND caller_is('automaton') AND m.left_at IS NULL AND m.accepted_at IS NULL;
    RETURN FOUND;
END $$;
-- How a membership is known at the identity provider: by the agency of its club, and whether its SIRET is in no other club.
CREATE FUNCTION membership_of(held_by uuid, member_siret text) RETURNS TABLE (agency_siret text, only_here boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT (SELECT a.siret FROM organisation a WHERE a.club_id = held_by AND a.agency ORDER BY a.created_at LIMIT 1),
           NOT EXISTS (SELECT FROM organisation o WHERE o.siret = member_siret AND o.club_id <> held_by)
    WHERE held_by = caller_club() AND caller_is('automaton')
$$;
-- Whether no member who has this account is left in an organisation, so that it loses its access there.
CREATE FUNCTION nobody_has(held_in uuid, account text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT NOT EXISTS (SELECT FROM member m
        WHERE m.organisation_id = held_in AND m.club_id = caller_club() AND m.subject = account AND m.left_at IS NULL)
$$;
-- Ends a membership at once. OVER when it was over, or the caller may not: one may always leave oneself. LAST_MEMBER when nobody who accepted would manage
-- the members any more; of two who leave at once, the second waits for the first.
CREATE FUNCTION end_membership(ended uuid, moment timestamptz) RETURNS text
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    leaver member;
BEGIN
    PERFORM FROM organisation o JOIN member m ON m.organisation_id = o.id WHERE m.id = ended AND o.club_id = caller_club() FOR UPDATE OF o;
    SELECT * INTO leaver FROM member m WHERE m.id = ended AND m.club_id = caller_club() AND m.left_at IS NULL FOR UPDATE;
    IF leaver.id IS NULL OR NOT (caller_manages(leaver.organisation_id) OR leaver.id = caller_member()) THEN
        RETURN 'OVER';
    END IF;
    IF leaver.admin AND leaver.accepted_at IS NOT NULL AND NOT EXISTS (
        SELECT FROM member m WHERE m.organisation_id = leaver.organisation_id AND m.admin AND m.left_at IS NULL AND m.accepted_at IS NOT NULL
            AND m.id <> ended) THEN
        RETURN 'LAST_MEMBER';
    END IF;
    UPDATE member m SET left_at = moment WHERE m.id = ended;
    RETURN 'ENDED';
END $$;
-- Ends all memberships of an organisation that leaves.
CREATE FUNCTION end_memberships_of(leaver uuid, moment timestamptz) RETURNS void
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    UPDATE member m SET left_at = moment
    WHERE m.organisation_id = leaver AND m.club_id = caller_club() AND caller_is('automaton') AND m.left_at IS NULL
$$;
-- The people whom a structure accompanies.
CREATE FUNCTION people_held(structure uuid) RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT count(*) FROM beneficiary b
    WHERE b.structure_id = structure AND b.club_id = caller_club() AND caller_is('automaton') AND b.left_at IS NULL
$$;
REVOKE ALL ON FUNCTION caller_manages(uuid), is_agency_staff(text), lacks_administrator(uuid), is_invited(uuid, text, timestamptz),
    invitations_of_day(uuid, text), give_administrators(uuid, text), invite_member(uuid, text, text, text[], boolean), end_unanswered(uuid, text),
    end_membership(uuid, timestamptz), end_memberships_of(uuid, timestamptz), people_held(uuid), link_member(uuid, text), nobody_has(uuid, text), membership_of(uuid, text),
    accept_invitation(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION caller_manages(uuid), is_agency_staff(text), lacks_administrator(uuid), is_invited(uuid, text, timestamptz),
    invitations_of_day(uuid, text), give_administrators(uuid, text), invite_member(uuid, text, text, text[], boolean), end_unanswered(uuid, text),
    end_membership(uuid, timestamptz), end_memberships_of(uuid, timestamptz), people_held(uuid), link_member(uuid, text), nobody_has(uuid, text), membership_of(uuid, text),
    accept_invitation(uuid, timestamptz) TO club_api;

-- What is to be done at the identity provider, by a job: invite somebody, let in whoever accepted, remove somebody, close an organisation that left.
CREATE TABLE identity_order (
    id uuid CONSTRAINT identity_order_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT identity_order_club_fkey REFERENCES club,
    kind text NOT NULL CONSTRAINT identity_order_kind CHECK (kind IN ('INVITE', 'JOIN', 'REMOVE', 'CLOSE')),
    organisation_id uuid NOT NULL,
    member_id uuid,
    status text NOT NULL DEFAULT 'PENDING' CONSTRAINT identity_order_status CHECK (status IN ('PENDING', 'DONE', 'FAILED')),
    due_at timestamptz NOT NULL,
    attempts int NOT NULL DEFAULT 0 CONSTRAINT identity_order_attempts CHECK (attempts >= 0),
    created_at timestamptz NOT NULL,
    CONSTRAINT identity_order_organisation_fkey FOREIGN KEY (organisation_id, club_id) REFERENCES organisation (id, club_id),
    CONSTRAINT identity_order_member_fkey FOREIGN KEY (member_id, club_id) REFERENCES member (id, club_id),
    CONSTRAINT identity_order_is_whole CHECK ((kind = 'CLOSE') = (member_id IS NULL))
);
CREATE UNIQUE INDEX identity_order_one_pending ON identity_order (kind, organisation_id, member_id) NULLS NOT DISTINCT WHERE status = 'PENDING';
CREATE INDEX identity_order_due ON identity_order (club_id, due_at) WHERE status = 'PENDING';
COMMENT ON COLUMN identity_order.id IS 'not personal: the order';
COMMENT ON COLUMN identity_order.club_id IS 'not personal: the club';
COMMENT ON COLUMN identity_order.kind IS 'not personal: what is to be done';
COMMENT ON COLUMN identity_order.organisation_id IS 'not personal: the organisation';
COMMENT ON COLUMN identity_order.member_id IS
    'personal: purpose give and take the access of a member; basis mission of public interest; readers nobody: a job alone; retention that of the member';
COMMENT ON COLUMN identity_order.status IS 'not personal: what became of it';
COMMENT ON COLUMN identity_order.due_at IS 'not personal: when it is done';
COMMENT ON COLUMN identity_order.attempts IS 'not personal: how often it was tried';
COMMENT ON COLUMN identity_order.created_at IS 'not personal: when it was written';
GRANT SELECT, INSERT, UPDATE ON identity_order TO club_api;
ALTER TABLE identity_order ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY jobs ON identity_order TO club_api USING (club_id = caller_club() AND caller_is('automaton'));
-- Whoever causes it writes it; only jobs read what waits.
CREATE POLICY whoever_causes_it ON identity_order FOR INSERT TO club_api WITH CHECK (club_id = caller_club() AND (
    caller_manages(organisation_id) OR (kind = 'REMOVE' AND member_id = caller_member())));
-- A member is told that they were invited, or removed.
CREATE POLICY whoever_manages_members ON message FOR INSERT TO club_api WITH CHECK (
    club_id = caller_club() AND kind = 'MEMBER_REMOVED' AND subject_id = caller_organisation());

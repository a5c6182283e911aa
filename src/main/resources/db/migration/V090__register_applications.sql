-- Programs of partners: whose they are, what they may do, how often, until when. The row decides at each request, whatever a token says.
INSERT INTO subject_kind VALUES ('PARTNER_APPLICATION');

CREATE TABLE partner_application (
    id uuid CONSTRAINT partner_application_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT partner_application_club_fkey REFERENCES club,
    number bigint NOT NULL,
    name text NOT NULL CONSTRAINT partner_application_name_length CHECK (length(name) BETWEEN 1 AND 100),
    owner_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    client_id text NOT NULL CONSTRAINT partner_application_client_id_length CHECK (length(client_id) BETWEEN 1 AND 100),
    member_id uuid,
    scopes text[] NOT NULL CONSTRAINT partner_application_scopes CHECK (cardinality(scopes) >= 1 AND scopes <@ ARRAY[
        'REFERENTIALS_READ', 'ORGANISATION_READ', 'NEEDS_READ', 'NEEDS_WRITE', 'MATCHES_READ', 'INTRODUCTIONS_READ', 'INTRODUCTIONS_WRITE',
        'BENEFICIARIES_READ', 'BENEFICIARIES_WRITE', 'EMPLOYMENTS_READ', 'EMPLOYMENTS_WRITE', 'HISTORY_READ', 'EXITS_READ']),
    daily_requests int NOT NULL CONSTRAINT partner_application_requests CHECK (daily_requests BETWEEN 1 AND 1000000),
    expires_on date NOT NULL,
    status text NOT NULL CONSTRAINT partner_application_status CHECK (status IN ('PREPARING', 'ACTIVE', 'STOPPED')),
    stop_reason text CONSTRAINT partner_application_stop_reason CHECK (stop_reason IN ('BY_AGENCY', 'EXPIRED', 'OWNER_LEFT', 'NOT_MADE')),
    stopped_at timestamptz,
    warned_for date,
    contact_missed boolean NOT NULL DEFAULT false,
    closed_at timestamptz,
    close_due_at timestamptz,
    close_attempts int NOT NULL DEFAULT 0 CONSTRAINT partner_application_attempts CHECK (close_attempts >= 0),
    created_by uuid NOT NULL,
    created_at timestamptz NOT NULL,
    version int NOT NULL DEFAULT 0,
    CONSTRAINT partner_application_number_unique UNIQUE (club_id, number),
    CONSTRAINT partner_application_club_unique UNIQUE (id, club_id),
    CONSTRAINT partner_application_owner_fkey FOREIGN KEY (owner_id, club_id) REFERENCES organisation (id, club_id),
    CONSTRAINT partner_application_contact_fkey FOREIGN KEY (contact_id, club_id) REFERENCES member (id, club_id),
    CONSTRAINT partner_application_member_fkey FOREIGN KEY (member_id, club_id) REFERENCES member (id, club_id),
    CONSTRAINT partner_application_created_by_fkey FOREIGN KEY (created_by, club_id) REFERENCES member (id, club_id),
    CONSTRAINT partner_application_active_has_member CHECK (status <> 'ACTIVE' OR member_id IS NOT NULL),
    CONSTRAINT partner_application_stop_is_whole CHECK (
        num_nonnulls(stop_reason, stopped_at, close_due_at) = CASE status WHEN 'STOPPED' THEN 3 ELSE 0 END)
);
-- Whoever sends a registration twice makes one program.
CREATE UNIQUE INDEX partner_application_name_unique ON partner_application (owner_id, lower(name)) WHERE status <> 'STOPPED';
-- A client that was registered before may be registered again.
CREATE UNIQUE INDEX partner_application_client_unique ON partner_application (client_id, owner_id) WHERE status <> 'STOPPED';
CREATE INDEX partner_application_by_club ON partner_application (club_id, id);
CREATE INDEX partner_application_by_owner ON partner_application (owner_id, id);
CREATE INDEX partner_application_running ON partner_application (club_id, expires_on) WHERE status <> 'STOPPED';
CREATE INDEX partner_application_to_close ON partner_application (club_id, close_due_at) WHERE status = 'STOPPED' AND closed_at IS NULL;
CREATE TRIGGER draw_number BEFORE INSERT ON partner_application FOR EACH ROW EXECUTE FUNCTION draw_number();

COMMENT ON COLUMN partner_application.id IS 'not personal: the application';
COMMENT ON COLUMN partner_application.club_id IS 'not personal: the club';
COMMENT ON COLUMN partner_application.number IS 'not personal: the number of its short reference';
COMMENT ON COLUMN partner_application.name IS 'not personal: what its owner calls the program';
COMMENT ON COLUMN partner_application.owner_id IS 'not personal: the organisation that it acts for';
COMMENT ON COLUMN partner_application.contact_id IS
    'personal: purpose write to whoever answers for the program; basis mission of public interest; readers their colleagues and the agency; retention that of the member';
COMMENT ON COLUMN partner_application.client_id IS 'not personal: its name at the identity provider, which keeps its secret';
COMMENT ON COLUMN partner_application.member_id IS 'not personal: the account of the program, as a member of its owner';
COMMENT ON COLUMN partner_application.scopes IS 'not personal: what it may do';
COMMENT ON COLUMN partner_application.daily_requests IS 'not personal: how often it may ask in a day';
COMMENT ON COLUMN partner_application.expires_on IS 'not personal: its last day';
COMMENT ON COLUMN partner_application.status IS 'not personal: whether it runs';
COMMENT ON COLUMN partner_application.stop_reason IS 'not personal: why it was stopped';
COMMENT ON COLUMN partner_application.stopped_at IS 'not personal: when it was stopped';
COMMENT ON COLUMN partner_application.warned_for IS 'not personal: the last day of which its contact was warned';
COMMENT ON COLUMN partner_application.contact_missed IS 'not personal: whether the agency was told that the contact left';
COMMENT ON COLUMN partner_application.closed_at IS 'not personal: when it was closed at the identity provider';
COMMENT ON COLUMN partner_application.close_due_at IS 'not personal: when that is tried next';
COMMENT ON COLUMN partner_application.close_attempts IS 'not personal: how often it was tried';
COMMENT ON COLUMN partner_application.created_by IS
    'personal: purpose know who registered it; basis mission of public interest; readers the agency; retention that of the member';
COMMENT ON COLUMN partner_application.created_at IS 'not personal: when it was registered';
COMMENT ON COLUMN partner_application.version IS 'not personal: counts the changes';

GRANT SELECT, INSERT ON partner_application TO club_api;
GRANT UPDATE (contact_id, scopes, daily_requests, expires_on, status, stop_reason, stopped_at, warned_for, contact_missed, closed_at, close_due_at,
    close_attempts, version) ON partner_application TO club_api;
ALTER TABLE partner_application ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- Its owner and the agency read it; administrators of the agency register and change it, and the club stops it.
CREATE POLICY owner_and_agency_read ON partner_application FOR SELECT TO club_api USING (
    club_id = caller_club() AND (caller_sees_club() OR caller_is('agency-admin') OR owner_id = caller_organisation()));
CREATE POLICY administrators_register ON partner_application FOR INSERT TO club_api WITH CHECK (
    club_id = caller_club() AND caller_is('agency-admin') AND created_by = caller_member());
CREATE POLICY administrators_and_club_change ON partner_application FOR UPDATE TO club_api USING (
    club_id = caller_club() AND (caller_is('agency-admin') OR caller_is('automaton')));

-- Whether a member works for an organisation of the caller's club, and is no program.
CREATE FUNCTION works_for(organisation uuid, worker uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM member m WHERE m.id = worker AND m.organisation_id = organisation AND m.club_id = caller_club() AND m.left_at IS NULL
        AND (m.roles IS NULL OR m.accepted_at IS NOT NULL) AND NOT EXISTS (SELECT FROM partner_application a WHERE a.member_id = m.id))
$$;

-- The account of a new program becomes a member of its owner, with these roles, and the program runs. False when it was stopped meanwhile.
CREATE FUNCTION admit_application(application uuid, account text, with_roles text[]) RETURNS boolean
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    asked partner_application;
    admitted uuid;
BEGIN
    -- The organisation first, as when it leaves.
    PERFORM FROM organisation o WHERE o.id = (SELECT a.owner_id FROM partner_application a WHERE a.id = application) FOR KEY SHARE;
    SELECT * INTO asked FROM partner_application a WHERE a.id = application AND a.club_id = caller_club() AND caller_is('agency-admin') FOR UPDATE;
    IF asked.id IS NULL OR asked.status <> 'PREPARING' THEN
        RETURN false;
    END IF;
    INSERT INTO member (organisation_id, club_id, subject, name, roles, accepted_at, admin)
    SELECT o.id, o.club_id, account, asked.name, with_roles, now(), false FROM organisation o WHERE o.id = asked.owner_id AND o.left_at IS NULL
    ON CONFLICT (organisation_id, subject) WHERE left_at IS NULL DO UPDATE SET name = excluded.name, roles = excluded.roles, admin = false
    RETURNING id INTO admitted;
    IF admitted IS NULL THEN
        RETURN false;
    END IF;
    UPDATE partner_application SET status = 'ACTIVE', member_id = admitted, version = version + 1 WHERE id = application;
    RETURN true;
END $$;

-- Nobody is a member through a program that was stopped.
CREATE FUNCTION end_program_membership() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE member m SET left_at = NEW.stopped_at WHERE m.id = NEW.member_id AND m.left_at IS NULL;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION end_program_membership() FROM PUBLIC;
CREATE TRIGGER stops_its_member AFTER UPDATE OF status ON partner_application FOR EACH ROW
    WHEN (NEW.status = 'STOPPED' AND OLD.status <> 'STOPPED') EXECUTE FUNCTION end_program_membership();

-- How many requests of a day the nodes took for their use. Each takes some at a time, so that a request seldom writes.
CREATE TABLE application_use (
    application_id uuid NOT NULL,
    club_id uuid NOT NULL CONSTRAINT application_use_club_fkey REFERENCES club,
    day date NOT NULL,
    taken int NOT NULL CONSTRAINT application_use_taken CHECK (taken >= 0),
    CONSTRAINT application_use_pkey PRIMARY KEY (application_id, day),
    CONSTRAINT application_use_application_fkey FOREIGN KEY (application_id, club_id) REFERENCES partner_application (id, club_id)
);
COMMENT ON COLUMN application_use.application_id IS 'not personal: the application';
COMMENT ON COLUMN application_use.club_id IS 'not personal: the club';
COMMENT ON COLUMN application_use.day IS 'not personal: the day';
COMMENT ON COLUMN application_use.taken IS 'not personal: a count';
ALTER TABLE application_use ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- The function below alone reads and writes it.
CREATE POLICY nobody ON application_use TO club_api USING (false);

-- Takes requests of a day for the program that asks: how many it got, and how many are left for others. Days older than a month are forgotten.
CREATE FUNCTION take_requests(application uuid, on_day date, wanted int) RETURNS TABLE (got int, others int)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    asking partner_application;
    before int;
BEGIN
    SELECT * INTO asking FROM partner_application a WHERE a.id = application AND a.club_id = caller_club() AND a.member_id = caller_member();
    IF asking.id IS NULL THEN
        RETURN QUERY SELECT 0, 0;
        RETURN;
    END IF;
    INSERT INTO application_use (application_id, club_id, day, taken) VALUES (application, asking.club_id, on_day, 0) ON CONFLICT DO NOTHING;
    IF FOUND THEN
        DELETE FROM application_use u WHERE u.application_id = application AND u.day < on_day - 31;
    END IF;
    SELECT u.taken INTO before FROM application_use u WHERE u.application_id = application AND u.day = on_day FOR UPDATE;
    got := greatest(0, least(wanted, asking.daily_requests - before));
    others := greatest(0, asking.daily_requests - before - got);
    UPDATE application_use u SET taken = before + got WHERE u.application_id = application AND u.day = on_day;
    RETURN NEXT;
END $$;

-- As before, with the program that a token is of: by the name of its client or by its account, so that what a realm leaves out of its tokens makes no person of it.
DROP FUNCTION sign_in(text, text, text);
CREATE FUNCTION sign_in(token_siret text, token_agency text, token_subject text, token_client text)
    RETURNS TABLE (organisation uuid, club_id uuid, company boolean, structure boolean, agency boolean, partner boolean, several_clubs boolean,
                   member uuid, member_left boolean, member_waits boolean, roles text[], of_agency boolean,
                   application uuid, application_member uuid, application_runs boolean, application_until date, application_contact boolean,
                   application_scopes text[], application_requests int)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT o.id, o.club_id, o.company, o.structure_kind IS NOT NULL, o.agency, cardinality(o.partner_kinds) > 0,
           token_agency IS NULL AND EXISTS (SELECT FROM organisation x WHERE x.siret = token_siret AND x.id <> o.id),
           m.id, m.left_at IS NOT NULL, m.roles IS NOT NULL AND m.accepted_at IS NULL, m.roles,
           NOT o.agency AND EXISTS (
               SELECT FROM member s JOIN organisation a ON a.id = s.organisation_id
               WHERE s.subject = token_subject AND s.left_at IS NULL AND a.club_id = o.club_id AND a.agency),
           p.id, p.member_id, p.status = 'ACTIVE', p.expires_on,
           EXISTS (SELECT FROM member c WHERE c.id = p.contact_id AND c.left_at IS NULL), p.scopes, p.daily_requests
    FROM organisation o LEFT JOIN LATERAL (
        SELECT x.id, x.left_at, x.roles, x.accepted_at FROM member x WHERE x.organisation_id = o.id AND x.subject = token_subject
        ORDER BY x.left_at IS NOT NULL, x.left_at DESC LIMIT 1) m ON true
    LEFT JOIN LATERAL (
        SELECT a.* FROM partner_application a WHERE a.owner_id = o.id AND (a.client_id = token_client OR a.member_id = m.id)
        ORDER BY a.status = 'STOPPED', a.id DESC LIMIT 1) p ON true
    WHERE o.siret = token_siret AND o.left_at IS NULL
      AND (token_agency IS NULL OR EXISTS (
          SELECT FROM organisation a WHERE a.siret = token_agency AND a.club_id = o.club_id AND a.agency AND a.left_at IS NULL))
$$;
REVOKE ALL ON FUNCTION works_for(uuid, uuid), admit_application(uuid, text, text[]), take_requests(uuid, date, int), sign_in(text, text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION works_for(uuid, uuid), admit_application(uuid, text, text[]), take_requests(uuid, date, int), sign_in(text, text, text, text)
    TO club_api;

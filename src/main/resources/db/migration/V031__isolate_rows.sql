-- Row policies on every table, by the sides of a row. A query of the API filters first; these policies are what remains when one forgets to.
-- They read one another in this order, without a circle: introduction ← need, hire, beneficiary ← candidate, organisation, history, member.

-- The member who asks; null for the club itself, and while nobody asks.
CREATE FUNCTION caller_member() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('caller.member', true), '')::uuid;

-- The person whom the current transaction has locked for a step (lock_person); null outside a step. A hire changes introductions of which its
-- company is no side.
CREATE FUNCTION person_in_step() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('caller.person', true), '')::uuid;

-- Whether the whole club is theirs: an adviser's, or the club's itself.
CREATE FUNCTION caller_sees_club() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN caller_is('adviser') OR caller_is('automaton');

-- Each row says its club; the API writes those of its caller's club.
ALTER TABLE member ADD COLUMN club_id uuid REFERENCES club;
ALTER TABLE calendar_feed ADD COLUMN club_id uuid DEFAULT caller_club() REFERENCES club;
ALTER TABLE beneficiary_identity ADD COLUMN club_id uuid DEFAULT caller_club() REFERENCES club;
ALTER TABLE beneficiary_sensitive ADD COLUMN club_id uuid DEFAULT caller_club() REFERENCES club;
ALTER TABLE agreement ADD COLUMN club_id uuid DEFAULT caller_club() REFERENCES club;
ALTER TABLE need_criteria_change ADD COLUMN club_id uuid DEFAULT caller_club() REFERENCES club;
ALTER TABLE candidate ADD COLUMN club_id uuid DEFAULT caller_club() REFERENCES club;
ALTER TABLE hire ADD COLUMN club_id uuid DEFAULT caller_club() REFERENCES club;
ALTER TABLE idempotency_key ADD COLUMN club_id uuid DEFAULT caller_club() REFERENCES club;
UPDATE member m SET club_id = o.club_id FROM organisation o WHERE o.id = m.organisation_id;
UPDATE calendar_feed f SET club_id = o.club_id FROM organisation o WHERE o.id = f.organisation_id;
UPDATE beneficiary_identity i SET club_id = b.club_id FROM beneficiary b WHERE b.id = i.beneficiary_id;
UPDATE beneficiary_sensitive s SET club_id = b.club_id FROM beneficiary b WHERE b.id = s.beneficiary_id;
UPDATE agreement a SET club_id = b.club_id FROM beneficiary b WHERE b.id = a.beneficiary_id;
UPDATE need_criteria_change c SET club_id = n.club_id FROM need n WHERE n.id = c.need_id;
UPDATE candidate c SET club_id = n.club_id FROM need n WHERE n.id = c.need_id;
UPDATE hire h SET club_id = i.club_id FROM introduction i WHERE i.id = h.introduction_id;
UPDATE idempotency_key k SET club_id = m.club_id FROM member m WHERE m.id = k.member_id;
ALTER TABLE member ALTER COLUMN club_id SET NOT NULL;
ALTER TABLE calendar_feed ALTER COLUMN club_id SET NOT NULL;
ALTER TABLE beneficiary_identity ALTER COLUMN club_id SET NOT NULL;
ALTER TABLE beneficiary_sensitive ALTER COLUMN club_id SET NOT NULL;
ALTER TABLE agreement ALTER COLUMN club_id SET NOT NULL;
ALTER TABLE need_criteria_change ALTER COLUMN club_id SET NOT NULL;
ALTER TABLE candidate ALTER COLUMN club_id SET NOT NULL;
ALTER TABLE hire ALTER COLUMN club_id SET NOT NULL;
ALTER TABLE idempotency_key ALTER COLUMN club_id SET NOT NULL;
COMMENT ON COLUMN member.club_id IS 'not personal: the club';
COMMENT ON COLUMN calendar_feed.club_id IS 'not personal: the club';
COMMENT ON COLUMN beneficiary_identity.club_id IS 'not personal: the club';
COMMENT ON COLUMN beneficiary_sensitive.club_id IS 'not personal: the club';
COMMENT ON COLUMN agreement.club_id IS 'not personal: the club';
COMMENT ON COLUMN need_criteria_change.club_id IS 'not personal: the club';
COMMENT ON COLUMN candidate.club_id IS 'not personal: the club';
COMMENT ON COLUMN hire.club_id IS 'not personal: the club';
COMMENT ON COLUMN idempotency_key.club_id IS 'not personal: the club';

-- Introductions: those of a structure's people, and of a poster's needs once shared or asked for by the poster (Access.INTRODUCTIONS).
ALTER TABLE introduction ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY worker_reads ON introduction FOR SELECT TO club_worker USING (true);
CREATE POLICY sides_read ON introduction FOR SELECT TO club_api USING (club_id = caller_club() AND (caller_sees_club()
    OR (structure_id = caller_organisation() AND caller_is('structure'))
    OR (employer_id = caller_organisation() AND (initiator = 'COMPANY' OR shared_at IS NOT NULL))
    OR beneficiary_id = person_in_step()));
CREATE POLICY sides_start ON introduction FOR INSERT TO club_api WITH CHECK (club_id = caller_club() AND (caller_sees_club()
    OR (structure_id = caller_organisation() AND caller_is('structure'))
    OR (employer_id = caller_organisation() AND initiator = 'COMPANY')));
CREATE POLICY sides_move ON introduction FOR UPDATE TO club_api USING (club_id = caller_club() AND (caller_sees_club()
    OR (structure_id = caller_organisation() AND caller_is('structure'))
    OR (employer_id = caller_organisation() AND (initiator = 'COMPANY' OR shared_at IS NOT NULL))
    OR beneficiary_id = person_in_step()));

-- Hires follow their introduction.
ALTER TABLE hire ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY worker_reads ON hire FOR SELECT TO club_worker USING (true);
CREATE POLICY sides ON hire TO club_api USING (
    club_id = caller_club() AND EXISTS (SELECT FROM introduction i WHERE i.id = introduction_id));
CREATE INDEX hire_by_employer ON hire (employer_id);

-- Needs: one's own, and for structures the open ones and those for which somebody of theirs is introduced (Access.NEEDS).
ALTER TABLE need ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY worker_reads ON need FOR SELECT TO club_worker USING (true);
CREATE POLICY poster_and_structures_read ON need FOR SELECT TO club_api USING (club_id = caller_club() AND (caller_sees_club()
    OR employer_id = caller_organisation()
    OR (caller_is('structure') AND (status = 'OPEN' OR EXISTS (SELECT FROM introduction i WHERE i.need_id = need.id)))));
CREATE POLICY poster_adds ON need FOR INSERT TO club_api WITH CHECK (
    club_id = caller_club() AND (caller_is('adviser') OR employer_id = caller_organisation()));
-- A structure that records a hire takes the last position.
CREATE POLICY poster_changes ON need FOR UPDATE TO club_api USING (club_id = caller_club() AND (caller_sees_club()
    OR employer_id = caller_organisation()
    OR (caller_is('structure') AND EXISTS (SELECT FROM introduction i WHERE i.need_id = need.id))));

ALTER TABLE need_criteria_change ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY worker_reads ON need_criteria_change FOR SELECT TO club_worker USING (true);
CREATE POLICY poster ON need_criteria_change TO club_api USING (club_id = caller_club() AND (caller_sees_club()
    OR EXISTS (SELECT FROM need n WHERE n.id = need_id AND n.employer_id = caller_organisation())));

-- A company knows who a person is while an introduction stands, and 30 days after a refusal.
CREATE OR REPLACE FUNCTION company_knows(person uuid) RETURNS boolean LANGUAGE sql STABLE
    RETURN EXISTS (
        SELECT FROM introduction i
        WHERE i.beneficiary_id = person AND i.employer_id = caller_organisation() AND i.shared_at IS NOT NULL
          AND (i.status IN ('SHARED', 'INTERVIEWING', 'TRIAL', 'HIRED')
               OR (i.status = 'DECLINED' AND i.ended_at > now() - interval '30 days')));

-- Aliases: for whoever posted the need, and for the structure of the person.
ALTER TABLE candidate ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY worker_reads ON candidate FOR SELECT TO club_worker USING (true);
CREATE POLICY poster_and_structure ON candidate TO club_api USING (club_id = caller_club() AND (caller_sees_club()
    OR EXISTS (SELECT FROM need n WHERE n.id = need_id AND n.employer_id = caller_organisation())
    OR (caller_is('structure')
        AND EXISTS (SELECT FROM beneficiary b WHERE b.id = beneficiary_id AND b.structure_id = caller_organisation()))));

-- Organisations: one's own; for structures those that post needs which they read; and the other side once somebody is shared or hired.
ALTER TABLE organisation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY worker_reads ON organisation FOR SELECT TO club_worker USING (true);
CREATE POLICY who_works_together_reads ON organisation FOR SELECT TO club_api USING (club_id = caller_club() AND (caller_sees_club()
    OR id = caller_organisation()
    OR (caller_is('structure') AND EXISTS (SELECT FROM need n WHERE n.employer_id = organisation.id))
    OR EXISTS (SELECT FROM introduction i WHERE i.structure_id = organisation.id AND i.employer_id = caller_organisation()
               AND i.shared_at IS NOT NULL)
    OR EXISTS (SELECT FROM hire h WHERE h.employer_id = organisation.id)));
CREATE POLICY advisers_register ON organisation FOR INSERT TO club_api WITH CHECK (club_id = caller_club() AND caller_is('adviser'));
CREATE POLICY advisers_and_own_change ON organisation FOR UPDATE TO club_api USING (
    club_id = caller_club() AND (caller_is('adviser') OR id = caller_organisation()));

DROP POLICY club_reads ON structure_capacity;
CREATE POLICY as_the_organisation ON structure_capacity FOR SELECT TO club_api USING (
    club_id = caller_club() AND EXISTS (SELECT FROM organisation o WHERE o.id = organisation_id));

-- Members: one's colleagues, and those of an organisation with which somebody is shared.
ALTER TABLE member ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY worker_reads ON member FOR SELECT TO club_worker USING (true);
CREATE POLICY who_works_together_reads ON member FOR SELECT TO club_api USING (club_id = caller_club() AND (caller_sees_club()
    OR organisation_id = caller_organisation()
    OR EXISTS (SELECT FROM introduction i WHERE i.shared_at IS NOT NULL
               AND ((i.structure_id = member.organisation_id AND i.employer_id = caller_organisation())
                 OR (i.employer_id = member.organisation_id AND i.structure_id = caller_organisation())))));
REVOKE INSERT, UPDATE ON member FROM club_api;

-- History: one's own acts, and what happened to what one reads. Nobody writes in another's name.
ALTER TABLE history ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY worker_reads ON history FOR SELECT TO club_worker USING (true);
CREATE POLICY readers_of_the_subject ON history FOR SELECT TO club_api USING (club_id = caller_club() AND (caller_sees_club()
    OR organisation_id = caller_organisation()
    OR (subject_type = 'INTRODUCTION' AND EXISTS (SELECT FROM introduction i WHERE i.id = subject_id))
    OR (subject_type = 'NEED' AND EXISTS (SELECT FROM need n WHERE n.id = subject_id))
    OR (subject_type = 'BENEFICIARY'
        AND EXISTS (SELECT FROM beneficiary b WHERE b.id = subject_id AND caller_holds(b.structure_id)))));
CREATE POLICY the_actor_writes ON history FOR INSERT TO club_api WITH CHECK (club_id = caller_club() AND CASE
    WHEN caller_is('automaton') THEN member_id IS NULL
    ELSE member_id = caller_member() AND organisation_id = caller_organisation() END);
REVOKE INSERT ON history FROM club_worker;

-- Stored answers: of whoever asked.
ALTER TABLE idempotency_key ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON idempotency_key TO club_api USING (club_id = caller_club() AND member_id = caller_member());

DROP POLICY own_organisation ON calendar_feed;
CREATE POLICY own_organisation ON calendar_feed TO club_api USING (
    club_id = caller_club() AND organisation_id = caller_organisation());

ALTER TABLE club ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY worker_reads ON club FOR SELECT TO club_worker USING (true);
CREATE POLICY own ON club FOR SELECT TO club_api USING (id = caller_club());

-- A policy admits rows; these triggers admit columns, where somebody changes a row that is not theirs. The owner's migrations are free.
CREATE FUNCTION refuse_other_columns() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF to_jsonb(NEW) - coalesce(TG_ARGV, '{}') IS DISTINCT FROM to_jsonb(OLD) - coalesce(TG_ARGV, '{}') THEN
        RAISE insufficient_privilege USING MESSAGE = format('Only %s of %s may change here', array_to_string(coalesce(TG_ARGV, '{nothing}'), ', '), TG_TABLE_NAME);
    END IF;
    RETURN NULL;
END $$;
-- A hire places the person, and its cancelling gives them back.
CREATE TRIGGER hire_changes_the_state_alone AFTER UPDATE ON beneficiary FOR EACH ROW
    WHEN (current_user = 'club_api' AND NOT (caller_sees_club() OR caller_holds(OLD.structure_id)))
    EXECUTE FUNCTION refuse_other_columns('state', 'placed_from', 'waiting_since', 'waits_from', 'updated_at', 'version');
-- A structure's hire takes the last position, and its cancelling opens the need again.
CREATE TRIGGER hire_changes_the_status_alone AFTER UPDATE ON need FOR EACH ROW
    WHEN (current_user = 'club_api' AND NOT caller_sees_club() AND OLD.employer_id IS DISTINCT FROM caller_organisation())
    EXECUTE FUNCTION refuse_other_columns('status', 'opened_at', 'updated_at', 'version');
-- The agency has checked all the rest.
CREATE TRIGGER own_organisation_changes_contacts_alone AFTER UPDATE ON organisation FOR EACH ROW
    WHEN (current_user = 'club_api' AND NOT caller_is('adviser'))
    EXECUTE FUNCTION refuse_other_columns('contact_email', 'contact_phone', 'version');
-- Who and what an introduction is about never changes.
CREATE TRIGGER introduction_keeps_its_pair AFTER UPDATE ON introduction FOR EACH ROW
    WHEN (current_user = 'club_api' AND (OLD.club_id, OLD.need_id, OLD.beneficiary_id, OLD.employer_id, OLD.structure_id, OLD.candidate_id, OLD.initiator)
        IS DISTINCT FROM (NEW.club_id, NEW.need_id, NEW.beneficiary_id, NEW.employer_id, NEW.structure_id, NEW.candidate_id, NEW.initiator))
    EXECUTE FUNCTION refuse_other_columns();

-- Functions for what is needed before there is a caller, or beyond their rows. Each returns as little as it can.

-- The organisations of a SIRET, of one club if the token names it by its agency's SIRET, with the member who signs in.
CREATE FUNCTION sign_in(token_siret text, token_agency text, token_subject text)
    RETURNS TABLE (organisation uuid, club_id uuid, company boolean, structure boolean, agency boolean, partner boolean, several_clubs boolean,
                   member uuid, member_left boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT o.id, o.club_id, o.company, o.structure_kind IS NOT NULL, o.agency, cardinality(o.partner_kinds) > 0, count(*) OVER () > 1,
           m.id, m.left_at IS NOT NULL
    FROM organisation o LEFT JOIN member m ON m.organisation_id = o.id AND m.subject = token_subject
    WHERE o.siret = token_siret AND o.left_at IS NULL
      AND (token_agency IS NULL OR EXISTS (
          SELECT FROM organisation a WHERE a.siret = token_agency AND a.club_id = o.club_id AND a.agency AND a.left_at IS NULL))
$$;
-- A member who sends no token, while they and their organisation have not left.
CREATE FUNCTION member_without_token(member_id uuid)
    RETURNS TABLE (organisation uuid, club_id uuid, company boolean, structure boolean, agency boolean, partner boolean, member uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT o.id, o.club_id, o.company, o.structure_kind IS NOT NULL, o.agency, cardinality(o.partner_kinds) > 0, m.id
    FROM member m JOIN organisation o ON o.id = m.organisation_id
    WHERE m.id = member_id AND m.left_at IS NULL AND o.left_at IS NULL
$$;
-- The first sign-in of a member.
CREATE FUNCTION join_organisation(organisation uuid, token_subject text, token_name text) RETURNS uuid
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    INSERT INTO member (organisation_id, club_id, subject, name)
    SELECT o.id, o.club_id, token_subject, token_name FROM organisation o WHERE o.id = organisation
    ON CONFLICT ON CONSTRAINT member_unique DO UPDATE SET name = excluded.name
    RETURNING id
$$;
-- Locks a person for a step, and lets the transaction reach all their introductions. Only for whoever may take a step about them: their
-- structure, advisers, and whoever knows them by an alias. A company that asks for a candidate still does not read who it is.
CREATE OR REPLACE FUNCTION lock_person(person uuid) RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM FROM beneficiary b
    WHERE b.id = person AND b.club_id = caller_club()
      AND (caller_sees_club() OR caller_holds(b.structure_id) OR EXISTS (
          SELECT FROM candidate c JOIN need n ON n.id = c.need_id
          WHERE c.beneficiary_id = b.id AND n.employer_id = caller_organisation()))
    FOR NO KEY UPDATE;
    IF FOUND THEN
        PERFORM set_config('caller.person', person::text, true);
    END IF;
END $$;
-- How many positions of these needs hires in force take, whoever's people they are. Needs without one are left out.
CREATE FUNCTION positions_taken(needs uuid[]) RETURNS TABLE (need uuid, taken int)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT i.need_id, count(*)::int FROM hire h JOIN introduction i ON i.id = h.introduction_id
    WHERE i.need_id = ANY (needs) AND i.club_id = caller_club() AND h.cancelled_at IS NULL
    GROUP BY i.need_id
$$;
-- Deletes stored answers older than that, of anybody, the caller's own key first.
CREATE FUNCTION purge_idempotency_keys(older_than timestamptz, own_key text, most int) RETURNS void
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DELETE FROM idempotency_key WHERE ctid = ANY (ARRAY(
        SELECT ctid FROM idempotency_key WHERE created_at < older_than
        ORDER BY member_id = caller_member() AND key = own_key DESC, created_at LIMIT most FOR UPDATE SKIP LOCKED))
$$;
REVOKE ALL ON FUNCTION sign_in(text, text, text), member_without_token(uuid), join_organisation(uuid, text, text), positions_taken(uuid[]),
    purge_idempotency_keys(timestamptz, text, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sign_in(text, text, text), member_without_token(uuid), join_organisation(uuid, text, text), positions_taken(uuid[]),
    purge_idempotency_keys(timestamptz, text, int) TO club_api;

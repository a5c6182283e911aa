-- Requests to join the club. A stranger types one; it counts once its address of mail is confirmed. Until then nobody reads it, and after seven days
-- it is deleted.
INSERT INTO subject_kind VALUES ('MEMBERSHIP_REQUEST');

CREATE TABLE membership_request (
    id uuid CONSTRAINT membership_request_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT membership_request_club_fkey REFERENCES club,
    number bigint NOT NULL,
    status text NOT NULL CONSTRAINT membership_request_status CHECK (status IN ('TO_CONFIRM', 'SUBMITTED', 'ADMITTED', 'REFUSED')),
    siret text NOT NULL CONSTRAINT membership_request_siret CHECK (siret ~ '^[0-9]{14}$'),
    name text NOT NULL CONSTRAINT membership_request_name_length CHECK (length(name) BETWEEN 1 AND 200),
    kind text NOT NULL CONSTRAINT membership_request_kind CHECK (kind IN ('COMPANY', 'STRUCTURE', 'PARTNER')),
    structure_kind text CONSTRAINT membership_request_structure_kind CHECK (structure_kind IN (
        'ACI', 'EI', 'AI', 'ETTI', 'EITI', 'GEIQ', 'EA', 'EATT', 'ESAT',
        'FT', 'ML', 'CAP_EMPLOI', 'PLIE', 'DEPT', 'E2C', 'EPIDE', 'AFPA', 'CCAS', 'CHRS', 'CADA', 'ASE', 'SPIP', 'PJJ', 'CSAPA', 'CAARUD', 'OPCS', 'OTHER')),
    partner_kinds text[] NOT NULL DEFAULT '{}' CONSTRAINT membership_request_partner_kinds
        CHECK (partner_kinds <@ ARRAY['BUYER', 'FINANCER', 'SCHOOL', 'YOUTH', 'PROVIDER', 'MUNICIPALITY', 'FUNDER']),
    naf_code text,
    commune_code text NOT NULL CONSTRAINT membership_request_commune_fkey REFERENCES commune,
    first_name text NOT NULL CONSTRAINT membership_request_first_name_length CHECK (length(first_name) BETWEEN 1 AND 100),
    last_name text NOT NULL CONSTRAINT membership_request_last_name_length CHECK (length(last_name) BETWEEN 1 AND 100),
    email text NOT NULL CONSTRAINT membership_request_email_length CHECK (length(email) BETWEEN 3 AND 254),
    phone text,
    why text NOT NULL CONSTRAINT membership_request_why_length CHECK (length(why) BETWEEN 1 AND 1000),
    asked_at timestamptz NOT NULL,
    withdrawn_at timestamptz,
    confirmed_at timestamptz,
    decided_at timestamptz,
    decided_by uuid,
    refusal text CONSTRAINT membership_request_refusal_length CHECK (length(refusal) BETWEEN 1 AND 500),
    organisation_id uuid,
    version int NOT NULL DEFAULT 0,
    CONSTRAINT membership_request_number_unique UNIQUE (club_id, number),
    CONSTRAINT membership_request_decided_by_fkey FOREIGN KEY (decided_by, club_id) REFERENCES member (id, club_id),
    CONSTRAINT membership_request_organisation_fkey FOREIGN KEY (organisation_id, club_id) REFERENCES organisation (id, club_id),
    CONSTRAINT membership_request_kind_is_whole CHECK ((kind = 'STRUCTURE') = (structure_kind IS NOT NULL)
        AND (kind = 'COMPANY') = (naf_code IS NOT NULL)
        AND (kind = 'PARTNER') = (cardinality(partner_kinds) > 0)),
    CONSTRAINT membership_request_confirmed_has_time CHECK ((status = 'TO_CONFIRM') = (confirmed_at IS NULL)),
    CONSTRAINT membership_request_withdrawn_unconfirmed CHECK (withdrawn_at IS NULL OR status = 'TO_CONFIRM'),
    CONSTRAINT membership_request_decision_is_whole CHECK (
        num_nonnulls(decided_at, decided_by) = CASE WHEN status IN ('ADMITTED', 'REFUSED') THEN 2 ELSE 0 END
        AND (status = 'REFUSED') = (refusal IS NOT NULL) AND (status = 'ADMITTED') = (organisation_id IS NOT NULL))
);
CREATE INDEX membership_request_by_status ON membership_request (club_id, status, id DESC);
CREATE INDEX membership_request_to_confirm ON membership_request (club_id, asked_at) WHERE status = 'TO_CONFIRM';
-- What a day allows is counted for each stranger.
CREATE INDEX membership_request_by_time ON membership_request (club_id, asked_at);
CREATE TRIGGER draw_number BEFORE INSERT ON membership_request FOR EACH ROW EXECUTE FUNCTION draw_number();

COMMENT ON COLUMN membership_request.id IS 'not personal: the request';
COMMENT ON COLUMN membership_request.club_id IS 'not personal: the club';
COMMENT ON COLUMN membership_request.number IS 'not personal: the number of its short reference';
COMMENT ON COLUMN membership_request.status IS 'not personal: how far it is';
COMMENT ON COLUMN membership_request.siret IS 'not personal: the organisation that asks';
COMMENT ON COLUMN membership_request.name IS 'not personal: the name of the organisation';
COMMENT ON COLUMN membership_request.kind IS 'not personal: as what it would join';
COMMENT ON COLUMN membership_request.structure_kind IS 'not personal: which kind of structure it is';
COMMENT ON COLUMN membership_request.partner_kinds IS 'not personal: what the organisation would be to the club';
COMMENT ON COLUMN membership_request.naf_code IS 'not personal: the activity of a company';
COMMENT ON COLUMN membership_request.commune_code IS 'not personal: where the organisation is';
COMMENT ON COLUMN membership_request.first_name IS 'personal: purpose answer who asks; basis mission of public interest; readers advisers and the administrators of the agency, once confirmed; retention 7 days unless confirmed, a year when refused, else that of the membership of the organisation';
COMMENT ON COLUMN membership_request.last_name IS 'personal: purpose answer who asks; basis mission of public interest; readers advisers and the administrators of the agency, once confirmed; retention 7 days unless confirmed, a year when refused, else that of the membership of the organisation';
COMMENT ON COLUMN membership_request.email IS 'personal: purpose answer who asks, and invite them; basis mission of public interest; readers advisers and the administrators of the agency, once confirmed; retention 7 days unless confirmed, a year when refused, else that of the membership of the organisation';
COMMENT ON COLUMN membership_request.phone IS 'personal: purpose call who asks; basis mission of public interest; readers advisers and the administrators of the agency, once confirmed; retention 7 days unless confirmed, a year when refused, else that of the membership of the organisation';
COMMENT ON COLUMN membership_request.why IS 'personal: purpose decide on the request; basis mission of public interest; readers advisers and the administrators of the agency, once confirmed; retention 7 days unless confirmed, a year when refused, else that of the membership of the organisation';
COMMENT ON COLUMN membership_request.withdrawn_at IS 'not personal: when whoever got its mail said that they asked nothing, and what was typed was forgotten';
COMMENT ON COLUMN membership_request.asked_at IS 'not personal: when it was asked';
COMMENT ON COLUMN membership_request.confirmed_at IS 'not personal: when the address of mail was confirmed';
COMMENT ON COLUMN membership_request.decided_at IS 'not personal: when the agency decided';
COMMENT ON COLUMN membership_request.decided_by IS
    'personal: purpose know who decided; basis mission of public interest; readers advisers and the administrators of the agency; retention that of the member';
COMMENT ON COLUMN membership_request.refusal IS
    'personal: purpose tell why the request was refused; basis mission of public interest; readers the contact, advisers and the administrators of the agency; retention that of the request';
COMMENT ON COLUMN membership_request.organisation_id IS 'not personal: the organisation that was admitted';
COMMENT ON COLUMN membership_request.version IS 'not personal: counts the changes';

GRANT SELECT, INSERT, DELETE ON membership_request TO club_api;
GRANT UPDATE (status, confirmed_at, decided_at, decided_by, refusal, organisation_id, version) ON membership_request TO club_api;
ALTER TABLE membership_request ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- The club takes what strangers type and confirm, and deletes what nobody confirmed. The agency reads and decides what was confirmed.
CREATE POLICY the_club_takes ON membership_request TO club_api USING (club_id = caller_club() AND caller_is('automaton'));
CREATE POLICY the_agency_reads ON membership_request FOR SELECT TO club_api USING (
    club_id = caller_club() AND status <> 'TO_CONFIRM' AND (caller_is('adviser') OR caller_is('agency-admin')));
CREATE POLICY the_agency_decides ON membership_request FOR UPDATE TO club_api USING (
    club_id = caller_club() AND status <> 'TO_CONFIRM' AND (caller_is('adviser') OR caller_is('agency-admin')));

-- The club that a stranger asks to join: by its agency's SIRET, by its department, or the only one. There is no caller yet.
CREATE FUNCTION clubs_asked_for(agency text, department text) RETURNS TABLE (club uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT c.id FROM club c
    WHERE (agency IS NULL OR EXISTS (
            SELECT FROM organisation a WHERE a.club_id = c.id AND a.agency AND a.siret = clubs_asked_for.agency AND a.left_at IS NULL))
      AND (department IS NULL OR department = ANY (c.departments))
    LIMIT 2
$$;
REVOKE ALL ON FUNCTION clubs_asked_for(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION clubs_asked_for(text, text) TO club_api;

-- What a stranger typed goes when whoever got the mail asked nothing. Of the address a trace stays, for counting.
CREATE FUNCTION forget_membership_request(asked uuid, trace text, moment timestamptz) RETURNS void
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    UPDATE membership_request SET name = '-', first_name = '-', last_name = '-', phone = NULL, why = '-', email = trace, withdrawn_at = moment
    WHERE id = asked AND club_id = caller_club() AND caller_is('automaton') AND status = 'TO_CONFIRM'
$$;
REVOKE ALL ON FUNCTION forget_membership_request(uuid, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_membership_request(uuid, text, timestamptz) TO club_api;

-- The administrators of the agency manage its members: they admit organisations, as advisers do.
CREATE POLICY administrators_read ON organisation FOR SELECT TO club_api USING (club_id = caller_club() AND caller_is('agency-admin'));
CREATE POLICY administrators_register ON organisation FOR INSERT TO club_api WITH CHECK (club_id = caller_club() AND caller_is('agency-admin'));
CREATE POLICY administrators_change ON organisation FOR UPDATE TO club_api USING (club_id = caller_club() AND caller_is('agency-admin'));
CREATE POLICY administrators_write ON structure_capacity TO club_api USING (club_id = caller_club() AND caller_is('agency-admin'));
DROP TRIGGER own_organisation_changes_contacts_alone ON organisation;
CREATE TRIGGER own_organisation_changes_contacts_alone AFTER UPDATE ON organisation FOR EACH ROW
    WHEN (current_user = 'club_api' AND NOT (caller_is('adviser') OR caller_is('agency-admin') OR caller_is('automaton')))
    EXECUTE FUNCTION refuse_other_columns('contact_email', 'contact_phone', 'version');
-- The club ends the membership of an organisation that leaves, whoever asked for it.
CREATE POLICY the_club_changes ON organisation FOR UPDATE TO club_api USING (club_id = caller_club() AND caller_is('automaton'));

-- The task to decide, which whoever decides ends.
ALTER TABLE task DROP CONSTRAINT task_kind, ADD CONSTRAINT task_kind CHECK (kind IN (
    'CALL_COMPANY', 'CALL_STRUCTURE', 'CALL_PERSON', 'FOLLOW_UP', 'FOLLOW_UP_EMPLOYER', 'CHECK_PASS', 'DELIVERY_FAILED', 'CONTRADICTION',
    'CONFIRM_START', 'CONFIRM_END', 'CONFIRM_END_EMPLOYER', 'RECORD_EXIT', 'AFTER_CONTRACT', 'DECIDE_MEMBERSHIP'));
CREATE POLICY administrators_decide ON task TO club_api USING (
    club_id = caller_club() AND caller_is('agency-admin') AND kind = 'DECIDE_MEMBERSHIP');

-- Mails to whoever asks.
ALTER TABLE message DROP CONSTRAINT message_kind, ADD CONSTRAINT message_kind CHECK (kind IN (
    'ANSWER_AWAITED', 'ANSWER_REMINDER', 'NEED_REMINDER', 'INTERVIEW_FIXED', 'HIRE_RECORDED', 'PERSON_ANSWERED', 'QUESTION', 'OUTCOME',
    'MEMBERSHIP_ASKED', 'MEMBERSHIP_DECIDED', 'MEMBER_INVITED', 'MEMBER_REMOVED'));
ALTER TABLE message DROP CONSTRAINT message_reader, ADD CONSTRAINT message_reader CHECK ((organisation_id IS NULL) = (kind IN (
    'QUESTION', 'OUTCOME', 'MEMBERSHIP_ASKED', 'MEMBERSHIP_DECIDED', 'MEMBER_INVITED', 'MEMBER_REMOVED')));
CREATE POLICY the_agency_tells_who_asked ON message FOR INSERT TO club_api WITH CHECK (
    club_id = caller_club() AND kind = 'MEMBERSHIP_DECIDED' AND (caller_is('adviser') OR caller_is('agency-admin')));
ALTER TABLE reply_link DROP CONSTRAINT reply_link_kind,
    ADD CONSTRAINT reply_link_kind CHECK (kind IN ('PERSON_QUESTION', 'MEMBERSHIP_REQUEST', 'INVITATION'));

-- As before, with requests to join.
CREATE OR REPLACE FUNCTION draw_number() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    most bigint := 9999;
    draws int := 0;
    taken boolean;
BEGIN
    LOOP
        NEW.number := random(1::bigint, most);
        IF pg_try_advisory_xact_lock(hashtextextended(TG_TABLE_NAME || NEW.club_id || NEW.number, 0)) THEN
            IF TG_TABLE_NAME = 'beneficiary' THEN
                taken := EXISTS (SELECT FROM beneficiary WHERE club_id = NEW.club_id AND number = NEW.number);
            ELSIF TG_TABLE_NAME = 'need' THEN
                taken := EXISTS (SELECT FROM need WHERE club_id = NEW.club_id AND number = NEW.number);
            ELSIF TG_TABLE_NAME = 'introduction' THEN
                taken := EXISTS (SELECT FROM introduction WHERE club_id = NEW.club_id AND number = NEW.number);
            ELSIF TG_TABLE_NAME = 'task' THEN
                taken := EXISTS (SELECT FROM task WHERE club_id = NEW.club_id AND number = NEW.number);
            ELSIF TG_TABLE_NAME = 'employment' THEN
                taken := EXISTS (SELECT FROM employment WHERE club_id = NEW.club_id AND number = NEW.number);
            ELSIF TG_TABLE_NAME = 'membership_request' THEN
                taken := EXISTS (SELECT FROM membership_request WHERE club_id = NEW.club_id AND number = NEW.number);
            ELSE
                taken := EXISTS (SELECT FROM organisation WHERE club_id = NEW.club_id AND number = NEW.number);
            END IF;
            IF NOT taken THEN
                RETURN NEW;
            END IF;
        END IF;
        draws := draws + 1;
        IF draws % 3 = 0 THEN
            most := most * 10 + 9;
        END IF;
    END LOOP;
END $$;

CREATE OR REPLACE FUNCTION subject_number(kind text, subject uuid) RETURNS bigint LANGUAGE sql STABLE
    RETURN CASE kind
        WHEN 'INTRODUCTION' THEN (SELECT i.number FROM introduction i WHERE i.id = subject)
        WHEN 'BENEFICIARY' THEN (SELECT b.number FROM beneficiary b WHERE b.id = subject)
        WHEN 'NEED' THEN (SELECT n.number FROM need n WHERE n.id = subject)
        WHEN 'ORGANISATION' THEN (SELECT o.number FROM organisation o WHERE o.id = subject)
        WHEN 'TASK' THEN (SELECT t.number FROM task t WHERE t.id = subject)
        WHEN 'EMPLOYMENT' THEN (SELECT e.number FROM employment e WHERE e.id = subject)
        WHEN 'MEMBERSHIP_REQUEST' THEN (SELECT r.number FROM membership_request r WHERE r.id = subject)
    END;

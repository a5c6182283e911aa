-- The rights of people (GDPR, articles 12 to 22): who asked for what, when, until when it is due, and what was done.
INSERT INTO subject_kind VALUES ('RIGHTS_REQUEST');

-- The tables below are under FORCE ROW LEVEL SECURITY: with row_security off, an owner without BYPASSRLS gets an error here, where it would otherwise
-- read and change nothing without a word.
SET LOCAL row_security = off;

ALTER TABLE beneficiary ADD COLUMN restricted boolean NOT NULL DEFAULT false;
ALTER TABLE beneficiary ADD COLUMN ranking_objected boolean NOT NULL DEFAULT false;
ALTER TABLE beneficiary ADD COLUMN informed_on date;
COMMENT ON COLUMN beneficiary.restricted IS
    'personal: purpose store and do nothing else, as the person asked; basis legal obligation, GDPR article 18; readers their structure and advisers; retention that of the person';
COMMENT ON COLUMN beneficiary.ranking_objected IS
    'personal: purpose rank the person in no list, as they asked; basis legal obligation, GDPR article 21; readers their structure and advisers; retention that of the person';
COMMENT ON COLUMN beneficiary.informed_on IS
    'personal: purpose prove that the person was informed; basis legal obligation, GDPR articles 13 and 14; readers their structure and advisers; retention that of the person';
UPDATE beneficiary b SET informed_on = a.informed_on
FROM (SELECT beneficiary_id, max(informed_on) AS informed_on FROM agreement GROUP BY 1) a WHERE a.beneficiary_id = b.id;

CREATE TABLE rights_request (
    id uuid CONSTRAINT rights_request_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT rights_request_club_fkey REFERENCES club,
    number bigint NOT NULL,
    beneficiary_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    answered_by uuid NOT NULL,
    asked_right text NOT NULL CONSTRAINT rights_request_right CHECK (asked_right IN (
        'ACCESS', 'PORTABILITY', 'RECTIFICATION', 'ERASURE', 'RESTRICTION', 'OBJECTION', 'EXPLANATION')),
    objects_to text CONSTRAINT rights_request_objects_to CHECK (objects_to IN ('RANKING', 'PROCESSING')),
    received_on date NOT NULL,
    details text CONSTRAINT rights_request_details_length CHECK (length(details) BETWEEN 1 AND 2000),
    identity_checked text NOT NULL CONSTRAINT rights_request_identity_checked_length CHECK (length(identity_checked) BETWEEN 1 AND 300),
    due_on date NOT NULL,
    extended_because text CONSTRAINT rights_request_extended_length CHECK (length(extended_because) BETWEEN 1 AND 500),
    reminded_on date,
    status text NOT NULL CONSTRAINT rights_request_status CHECK (status IN ('RECEIVED', 'DONE', 'REFUSED')),
    refused_because text CONSTRAINT rights_request_refused_length CHECK (length(refused_because) BETWEEN 1 AND 1000),
    closed_on date,
    closed_by uuid,
    lifted_on date,
    recorded_by uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    version int NOT NULL DEFAULT 0,
    CONSTRAINT rights_request_number_unique UNIQUE (club_id, number),
    CONSTRAINT rights_request_beneficiary_fkey FOREIGN KEY (beneficiary_id, club_id) REFERENCES beneficiary (id, club_id),
    CONSTRAINT rights_request_structure_fkey FOREIGN KEY (structure_id, club_id) REFERENCES organisation (id, club_id),
    CONSTRAINT rights_request_answered_by_fkey FOREIGN KEY (answered_by, club_id) REFERENCES organisation (id, club_id),
    CONSTRAINT rights_request_closed_by_fkey FOREIGN KEY (closed_by, club_id) REFERENCES member (id, club_id),
    CONSTRAINT rights_request_recorded_by_fkey FOREIGN KEY (recorded_by, club_id) REFERENCES member (id, club_id),
    CONSTRAINT rights_request_objection CHECK ((asked_right = 'OBJECTION') = (objects_to IS NOT NULL)),
    CONSTRAINT rights_request_closed CHECK (num_nonnulls(closed_on, closed_by) = CASE status WHEN 'RECEIVED' THEN 0 ELSE 2 END),
    CONSTRAINT rights_request_lifted CHECK (lifted_on IS NULL OR status = 'DONE')
);
CREATE INDEX rights_request_by_club ON rights_request (club_id, id);
CREATE INDEX rights_request_by_structure ON rights_request (structure_id, id);
CREATE INDEX rights_request_by_beneficiary ON rights_request (beneficiary_id, id);
CREATE INDEX rights_request_by_due ON rights_request (club_id, due_on) WHERE status = 'RECEIVED';
COMMENT ON COLUMN rights_request.id IS 'not personal: the request';
COMMENT ON COLUMN rights_request.club_id IS 'not personal: the club';
COMMENT ON COLUMN rights_request.number IS 'not personal: the number of its short reference';
COMMENT ON COLUMN rights_request.beneficiary_id IS
    'personal: purpose answer whoever asked; basis legal obligation, GDPR article 12; readers their structure and advisers; retention the id alone after an erasure, to prove the answer';
COMMENT ON COLUMN rights_request.structure_id IS 'not personal: the structure that accompanies the person';
COMMENT ON COLUMN rights_request.answered_by IS 'not personal: the organisation that answers';
COMMENT ON COLUMN rights_request.asked_right IS
    'personal: purpose answer what was asked; basis legal obligation, GDPR article 12; readers their structure and advisers; retention without a name after an erasure, to prove the answer';
COMMENT ON COLUMN rights_request.objects_to IS
    'personal: purpose answer what was asked; basis legal obligation, GDPR article 21; readers their structure and advisers; retention without a name after an erasure, to prove the answer';
COMMENT ON COLUMN rights_request.received_on IS 'not personal: the day from which the time to answer counts';
COMMENT ON COLUMN rights_request.details IS
    'personal: purpose answer what was asked; basis legal obligation, GDPR article 12; readers their structure, advisers with a purpose; retention that of the person';
COMMENT ON COLUMN rights_request.identity_checked IS
    'personal: purpose prove that nobody else asked; basis legal obligation, GDPR article 12; readers their structure, advisers with a purpose; retention that of the person';
COMMENT ON COLUMN rights_request.due_on IS 'not personal: the last day for the answer';
COMMENT ON COLUMN rights_request.extended_because IS
    'personal: purpose tell why the answer takes longer; basis legal obligation, GDPR article 12; readers their structure and advisers; retention that of the person';
COMMENT ON COLUMN rights_request.reminded_on IS 'not personal: when a job reminded whoever answers';
COMMENT ON COLUMN rights_request.status IS 'not personal: whether it is answered';
COMMENT ON COLUMN rights_request.refused_because IS
    'personal: purpose tell why the right was refused; basis legal obligation, GDPR article 12; readers their structure and advisers; retention that of the person';
COMMENT ON COLUMN rights_request.closed_on IS 'not personal: when it was answered';
COMMENT ON COLUMN rights_request.closed_by IS
    'personal: purpose know who answered; basis legal obligation, GDPR article 5; readers their structure and advisers; retention that of the member';
COMMENT ON COLUMN rights_request.lifted_on IS 'not personal: when a restriction or an objection ended';
COMMENT ON COLUMN rights_request.recorded_by IS
    'personal: purpose know who received it; basis legal obligation, GDPR article 5; readers their structure and advisers; retention that of the member';
COMMENT ON COLUMN rights_request.recorded_at IS 'not personal: when it was recorded';
COMMENT ON COLUMN rights_request.version IS 'not personal: counts the changes';

GRANT SELECT, INSERT ON rights_request TO club_api;
GRANT UPDATE (due_on, extended_because, reminded_on, status, refused_because, closed_on, closed_by, lifted_on, version) ON rights_request TO club_api;
ALTER TABLE rights_request ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY structure_and_advisers ON rights_request TO club_api USING (
    club_id = caller_club() AND (caller_sees_club() OR caller_holds(structure_id)));
-- Of a person of that structure, whom the caller sees.
CREATE POLICY of_who_holds_the_person ON rights_request AS RESTRICTIVE FOR INSERT TO club_api WITH CHECK (
    EXISTS (SELECT FROM beneficiary b WHERE b.id = beneficiary_id AND b.structure_id = rights_request.structure_id));

-- The requests of a person go with the person, as the contracts do: who no longer accompanies them reads nothing more.
CREATE FUNCTION take_rights_along() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE task SET organisation_id = NEW.structure_id, assignee_id = NULL
    WHERE kind = 'ANSWER_RIGHT' AND status = 'OPEN' AND organisation_id = OLD.structure_id
      AND subject_id IN (SELECT r.id FROM rights_request r WHERE r.beneficiary_id = NEW.id);
    UPDATE rights_request SET structure_id = NEW.structure_id, version = version + 1,
        answered_by = CASE WHEN status = 'RECEIVED' AND answered_by = OLD.structure_id THEN NEW.structure_id ELSE answered_by END
    WHERE beneficiary_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER take_rights_along AFTER UPDATE OF structure_id ON beneficiary FOR EACH ROW
    WHEN (OLD.structure_id <> NEW.structure_id) EXECUTE FUNCTION take_rights_along();

-- An adviser who answers an objection to all use ends the agreement of that person.
CREATE POLICY adviser_ends_for_an_objection ON agreement FOR UPDATE TO club_api USING (caller_is('adviser') AND EXISTS (
    SELECT FROM rights_request r WHERE r.beneficiary_id = agreement.beneficiary_id AND r.club_id = caller_club()
      AND r.objects_to = 'PROCESSING' AND r.status = 'RECEIVED'));

-- References are drawn as before, in whatever table has a number.
CREATE OR REPLACE FUNCTION draw_number() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    most bigint := 9999;
    draws int := 0;
    taken boolean;
BEGIN
    LOOP
        NEW.number := random(1::bigint, most);
        IF pg_try_advisory_xact_lock(hashtextextended(TG_TABLE_NAME || NEW.club_id || NEW.number, 0)) THEN
            EXECUTE format('SELECT EXISTS (SELECT FROM %I WHERE club_id = $1 AND number = $2)', TG_TABLE_NAME)
                INTO taken USING NEW.club_id, NEW.number;
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
CREATE TRIGGER draw_number BEFORE INSERT ON rights_request FOR EACH ROW EXECUTE FUNCTION draw_number();

-- As before; a kind of subject that came later has a table of its name.
CREATE OR REPLACE FUNCTION subject_number(kind text, subject uuid) RETURNS bigint LANGUAGE plpgsql STABLE AS $$
DECLARE
    found_number bigint;
BEGIN
    CASE kind
        WHEN 'INTRODUCTION' THEN RETURN (SELECT i.number FROM introduction i WHERE i.id = subject);
        WHEN 'BENEFICIARY' THEN RETURN (SELECT b.number FROM beneficiary b WHERE b.id = subject);
        WHEN 'NEED' THEN RETURN (SELECT n.number FROM need n WHERE n.id = subject);
        WHEN 'ORGANISATION' THEN RETURN (SELECT o.number FROM organisation o WHERE o.id = subject);
        WHEN 'TASK' THEN RETURN (SELECT t.number FROM task t WHERE t.id = subject);
        WHEN 'EMPLOYMENT' THEN RETURN (SELECT e.number FROM employment e WHERE e.id = subject);
        ELSE
            EXECUTE format('SELECT number FROM %I WHERE id = $1', lower(kind)) INTO found_number USING subject;
            RETURN found_number;
    END CASE;
END $$;

CREATE POLICY rights_requests_of_own_people ON history FOR SELECT TO club_api USING (club_id = caller_club()
    AND subject_type = 'RIGHTS_REQUEST' AND EXISTS (SELECT FROM rights_request r WHERE r.id = subject_id));

-- One kind more, beside those that are there.
DO $$
DECLARE
    kinds text;
BEGIN
    SELECT string_agg(quote_literal(k[1]), ', ') INTO kinds
    FROM pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''([A-Z_]+)''', 'g') AS k WHERE c.conname = 'task_kind';
    EXECUTE format('ALTER TABLE task DROP CONSTRAINT task_kind, ADD CONSTRAINT task_kind CHECK (kind IN (%s, ''ANSWER_RIGHT''))', kinds);
    SELECT string_agg(quote_literal(k[1]), ', ') INTO kinds
    FROM pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''([A-Z_]+)''', 'g') AS k WHERE c.conname = 'message_kind';
    EXECUTE format('ALTER TABLE message DROP CONSTRAINT message_kind, ADD CONSTRAINT message_kind CHECK (kind IN (%s, ''RIGHT_DUE'', ''DATA_RECTIFIED''))', kinds);
END $$;
CREATE POLICY whoever_answers_a_right ON message FOR INSERT TO club_api WITH CHECK (
    club_id = caller_club() AND kind = 'DATA_RECTIFIED' AND (caller_is('adviser') OR caller_is('structure'))
    AND subject_type = 'RIGHTS_REQUEST' AND EXISTS (SELECT FROM rights_request r WHERE r.id = subject_id AND r.asked_right = 'RECTIFICATION'));

-- What is left of a request after an erasure says that it was answered in time, and nothing of the person. Whatever else the person had asked for is closed with
-- the erasure; who was kept long enough had asked for it of nobody who could still answer.
CREATE FUNCTION erase_with_rights(person uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    requests uuid[] := ARRAY(SELECT r.id FROM rights_request r WHERE r.beneficiary_id = person);
    tasks uuid[] := ARRAY(SELECT t.id FROM task t WHERE t.subject_id = ANY (requests));
BEGIN
    DELETE FROM message WHERE subject_id = ANY (requests || tasks);
    UPDATE task SET status = 'DROPPED', assignee_id = NULL WHERE status = 'OPEN' AND subject_id = ANY (requests);
    UPDATE task SET outcome = 'effacé' WHERE outcome IS NOT NULL AND subject_id = ANY (requests);
    UPDATE history SET reason = NULL WHERE subject_id = ANY (requests || tasks);
    UPDATE rights_request SET details = NULL, identity_checked = 'effacé',
        extended_because = CASE WHEN extended_because IS NOT NULL THEN 'effacé' END,
        refused_because = CASE WHEN refused_because IS NOT NULL THEN 'effacé' END
    WHERE beneficiary_id = person;
    UPDATE rights_request waiting SET status = 'REFUSED', refused_because = 'effacé', closed_on = erased.closed_on, closed_by = erased.closed_by, version = waiting.version + 1
    FROM (SELECT r.closed_on, r.closed_by FROM rights_request r
          WHERE r.beneficiary_id = person AND r.asked_right = 'ERASURE' AND r.status = 'DONE' ORDER BY r.closed_on DESC, r.id DESC LIMIT 1) AS erased
    WHERE waiting.beneficiary_id = person AND waiting.status = 'RECEIVED';
    DELETE FROM rights_request WHERE beneficiary_id = person AND status = 'RECEIVED';
    UPDATE beneficiary SET restricted = false, ranking_objected = false, informed_on = NULL WHERE id = person;
END $$;
REVOKE ALL ON FUNCTION erase_with_rights(uuid) FROM PUBLIC;

-- The club reads all that is held on a person, to tell them.
CREATE POLICY club_tells_the_person ON barrier_action FOR SELECT TO club_api USING (club_id = caller_club() AND caller_is('automaton'));
CREATE POLICY club_tells_the_person ON barrier_step FOR SELECT TO club_api USING (club_id = caller_club() AND caller_is('automaton'));
CREATE POLICY club_tells_the_person ON proposal_answer FOR SELECT TO club_api USING (club_id = caller_club() AND caller_is('automaton'));
CREATE POLICY club_tells_the_person ON person_note FOR SELECT TO club_api USING (club_id = caller_club() AND caller_is('automaton'));
CREATE POLICY club_tells_the_person ON allocation FOR SELECT TO club_api USING (club_id = caller_club() AND caller_is('automaton'));
CREATE POLICY club_tells_the_person ON allocation_pair FOR SELECT TO club_api USING (club_id = caller_club() AND caller_is('automaton'));
CREATE POLICY club_tells_the_person ON allocation_left_out FOR SELECT TO club_api USING (club_id = caller_club() AND caller_is('automaton'));

-- Some time after the first day of a contract, the employer and the person's structure are each asked whether the person is still at work. A renewal goes
-- on with the same days: they count from the first contract of the stay.

-- The tables below are under FORCE ROW LEVEL SECURITY: with row_security off, an owner without BYPASSRLS gets an error here, where it would otherwise
-- read and change nothing without a word.
SET LOCAL row_security = off;

ALTER TABLE employment ADD COLUMN stay_id uuid;
WITH RECURSIVE chain AS (
    SELECT e.id, e.id AS stay FROM employment e WHERE e.renews_id IS NULL
    UNION ALL SELECT e.id, c.stay FROM employment e JOIN chain c ON e.renews_id = c.id)
UPDATE employment e SET stay_id = c.stay FROM chain c WHERE c.id = e.id;
ALTER TABLE employment ALTER COLUMN stay_id SET NOT NULL,
    ADD CONSTRAINT employment_stay_fkey FOREIGN KEY (stay_id, club_id) REFERENCES employment (id, club_id);
CREATE INDEX employment_by_stay ON employment (stay_id);
CREATE INDEX employment_by_first_day ON employment (club_id, start_date) WHERE renews_id IS NULL AND status IN ('STARTED', 'ENDED');
COMMENT ON COLUMN employment.stay_id IS 'not personal: the first of the contracts that it renews, or itself';

CREATE FUNCTION belong_to_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.stay_id := CASE WHEN NEW.renews_id IS NULL THEN NEW.id ELSE (SELECT e.stay_id FROM employment e WHERE e.id = NEW.renews_id) END;
    RETURN NEW;
END $$;
CREATE TRIGGER belong_to_stay BEFORE INSERT ON employment FOR EACH ROW EXECUTE FUNCTION belong_to_stay();

CREATE TABLE follow_up (
    id uuid CONSTRAINT follow_up_pkey PRIMARY KEY DEFAULT uuidv7(),
    club_id uuid NOT NULL CONSTRAINT follow_up_club_fkey REFERENCES club,
    stay_id uuid NOT NULL,
    step text NOT NULL CONSTRAINT follow_up_step CHECK (step IN ('DAY_7', 'MONTH_1', 'MONTH_3', 'MONTH_6', 'MONTH_12')),
    side text NOT NULL CONSTRAINT follow_up_side CHECK (side IN ('EMPLOYER', 'STRUCTURE')),
    first_day date NOT NULL,
    due_on date NOT NULL,
    open_until date NOT NULL,
    answer text CONSTRAINT follow_up_answer CHECK (answer IN ('IN_WORK', 'LEFT', 'NOT_REACHED')),
    left_on date,
    left_reason text CONSTRAINT follow_up_left_reason CHECK (left_reason IN (
        'TRIAL_ENDED', 'CONTRACT_ENDED', 'EMPLOYER_ENDED', 'PERSON_ENDED', 'AGREED_END', 'OTHER_JOB', 'TRAINING', 'OTHER')),
    answered_at timestamptz,
    settled boolean NOT NULL DEFAULT true,
    version int NOT NULL DEFAULT 0,
    CONSTRAINT follow_up_stay_fkey FOREIGN KEY (stay_id, club_id) REFERENCES employment (id, club_id),
    CONSTRAINT follow_up_asked_once UNIQUE (stay_id, step, side),
    CONSTRAINT follow_up_days CHECK (due_on <= open_until),
    CONSTRAINT follow_up_answer_is_whole CHECK ((answer IS NULL) = (answered_at IS NULL)
        AND num_nonnulls(left_on, left_reason) = CASE answer WHEN 'LEFT' THEN 2 ELSE 0 END)
);
CREATE INDEX follow_up_by_end ON follow_up (club_id, open_until) WHERE answer IS NULL OR answer = 'NOT_REACHED';
CREATE INDEX follow_up_to_settle ON follow_up (club_id, id) WHERE NOT settled;

COMMENT ON COLUMN follow_up.id IS 'not personal: the question';
COMMENT ON COLUMN follow_up.club_id IS 'not personal: the club';
COMMENT ON COLUMN follow_up.stay_id IS
    'personal: purpose follow a person at work; basis mission of public interest; readers the side that is asked, the structure of the person and advisers; retention that of the contract';
COMMENT ON COLUMN follow_up.step IS 'not personal: how long after the first day';
COMMENT ON COLUMN follow_up.side IS 'not personal: who is asked';
COMMENT ON COLUMN follow_up.first_day IS 'not personal: the first day of the stay, from which its days count';
COMMENT ON COLUMN follow_up.due_on IS 'not personal: the day about which it asks';
COMMENT ON COLUMN follow_up.open_until IS 'not personal: the last day on which it is answered';
COMMENT ON COLUMN follow_up.answer IS
    'personal: purpose know whether the person is still at work; basis mission of public interest; readers the side that answered, the structure of the person and advisers; retention that of the contract';
COMMENT ON COLUMN follow_up.left_on IS
    'personal: purpose know whether the person is still at work; basis mission of public interest; readers the side that answered, the structure of the person and advisers; retention that of the contract';
COMMENT ON COLUMN follow_up.left_reason IS
    'personal: purpose learn why contracts do not last; basis mission of public interest; readers the side that answered, the structure of the person and advisers; retention that of the contract';
COMMENT ON COLUMN follow_up.answered_at IS 'not personal: when it was answered';
COMMENT ON COLUMN follow_up.settled IS 'not personal: whether what follows from the answer was done';
COMMENT ON COLUMN follow_up.version IS 'not personal: counts the changes';

GRANT SELECT, INSERT ON follow_up TO club_api;
GRANT UPDATE (first_day, due_on, open_until, answer, left_on, left_reason, answered_at, settled, version) ON follow_up TO club_api;

-- The person's structure reads both sides, an employer its own. Each answers its own; the club asks.
ALTER TABLE follow_up ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY sides_read ON follow_up FOR SELECT TO club_api USING (club_id = caller_club() AND (caller_sees_club()
    OR EXISTS (SELECT FROM employment e WHERE e.id = stay_id
        AND (caller_holds(e.structure_id) OR (side = 'EMPLOYER' AND caller_posts(e.employer_id))))));
CREATE POLICY club_asks ON follow_up FOR INSERT TO club_api WITH CHECK (club_id = caller_club() AND caller_is('automaton'));
CREATE POLICY sides_answer ON follow_up FOR UPDATE TO club_api USING (club_id = caller_club() AND (caller_sees_club()
    OR EXISTS (SELECT FROM employment e WHERE e.id = stay_id
        AND CASE side WHEN 'STRUCTURE' THEN caller_holds(e.structure_id) ELSE caller_posts(e.employer_id) END)));

ALTER TABLE task DROP CONSTRAINT task_kind, ADD CONSTRAINT task_kind CHECK (kind IN (
    'CALL_COMPANY', 'CALL_STRUCTURE', 'CALL_PERSON', 'FOLLOW_UP', 'FOLLOW_UP_EMPLOYER', 'CHECK_PASS', 'DELIVERY_FAILED', 'CONTRADICTION',
    'CONFIRM_START', 'CONFIRM_END', 'CONFIRM_END_EMPLOYER', 'RECORD_EXIT', 'AFTER_CONTRACT'));

-- Who accompanies a person now is asked for news of them, and reads their contracts. Exits that are recorded late are counted once, in a later quarter.

-- The tables below are under FORCE ROW LEVEL SECURITY: with row_security off, an owner without BYPASSRLS gets an error here, where it would otherwise
-- read and change nothing without a word.
SET LOCAL row_security = off;

-- Who accompanies the person now. structure_id stays who did when the contract was signed.
ALTER TABLE employment ADD COLUMN holder_id uuid;
UPDATE employment e SET holder_id = b.structure_id FROM beneficiary b WHERE b.id = e.beneficiary_id;
ALTER TABLE employment ALTER COLUMN holder_id SET NOT NULL,
    ADD CONSTRAINT employment_holder_fkey FOREIGN KEY (holder_id, club_id) REFERENCES organisation (id, club_id);
CREATE INDEX employment_by_holder ON employment (holder_id, id);
COMMENT ON COLUMN employment.holder_id IS
    'personal: purpose know who accompanies the person now; basis mission of public interest; readers that structure and advisers; retention that of the contract';

-- The contracts of a person go with the person. Whoever signs one, or moves a person, need not see all of them.
CREATE FUNCTION belong_to_holder() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    NEW.holder_id := (SELECT b.structure_id FROM beneficiary b WHERE b.id = NEW.beneficiary_id);
    RETURN NEW;
END $$;
CREATE TRIGGER belong_to_holder BEFORE INSERT ON employment FOR EACH ROW EXECUTE FUNCTION belong_to_holder();
CREATE FUNCTION take_contracts_along() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE employment SET holder_id = NEW.structure_id WHERE beneficiary_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER take_contracts_along AFTER UPDATE OF structure_id ON beneficiary FOR EACH ROW
    WHEN (OLD.structure_id <> NEW.structure_id) EXECUTE FUNCTION take_contracts_along();

-- As before, and for who accompanies the person now. Who did when the contract was signed reads that contract alone.
ALTER POLICY sides_read ON employment USING (club_id = caller_club() AND (caller_sees_club()
    OR caller_holds(holder_id) OR caller_holds(structure_id)
    OR caller_posts(employer_id) OR caller_posts(host_id)
    OR beneficiary_id = person_in_step()));
ALTER POLICY employer_and_structure_move ON employment USING (club_id = caller_club() AND (caller_sees_club()
    OR caller_holds(holder_id)
    OR caller_posts(employer_id)));

ALTER POLICY sides_read ON follow_up USING (club_id = caller_club() AND (caller_sees_club()
    OR EXISTS (SELECT FROM employment e WHERE e.id = stay_id
        AND (caller_holds(e.holder_id) OR (side = 'EMPLOYER' AND caller_posts(e.employer_id))))));
ALTER POLICY sides_answer ON follow_up USING (club_id = caller_club() AND (caller_sees_club()
    OR EXISTS (SELECT FROM employment e WHERE e.id = stay_id
        AND CASE side WHEN 'STRUCTURE' THEN caller_holds(e.holder_id) ELSE caller_posts(e.employer_id) END)));

-- What was answered stands in the history for those who read it in the question: the structure of the person, and the employer of its own side.
ALTER POLICY structures_read_contracts ON history USING (club_id = caller_club() AND subject_type = 'EMPLOYMENT'
    AND EXISTS (SELECT FROM employment e WHERE e.id = subject_id AND CASE
        WHEN type = 'EMPLOYER_FOLLOWED_UP' THEN caller_holds(e.holder_id) OR caller_posts(e.employer_id)
        WHEN type IN ('STRUCTURE_FOLLOWED_UP', 'FOLLOWED_UP') THEN caller_holds(e.holder_id)
        ELSE caller_is('structure') END));

-- The day on which it was answered, in the club's calendar. Tasks follow from what stands in the rows, so nothing is marked as done.
ALTER TABLE follow_up ADD COLUMN answered_on date;
UPDATE follow_up SET answered_on = (answered_at AT TIME ZONE 'Europe/Paris')::date WHERE answered_at IS NOT NULL;
ALTER TABLE follow_up DROP COLUMN settled, DROP CONSTRAINT follow_up_answer_is_whole,
    ADD CONSTRAINT follow_up_answer_is_whole CHECK (
        num_nonnulls(answer, answered_at, answered_on) IN (0, 3) AND num_nonnulls(left_on, left_reason) = CASE answer WHEN 'LEFT' THEN 2 ELSE 0 END);
GRANT UPDATE (answered_on) ON follow_up TO club_api;
CREATE INDEX follow_up_left ON follow_up (club_id, stay_id) WHERE answer = 'LEFT';
COMMENT ON COLUMN follow_up.answered_on IS 'not personal: the day on which it was answered';

-- The exits that a table has counted: those that are recorded later count in the next one, once.
CREATE TABLE counted_exit (
    employment_id uuid CONSTRAINT counted_exit_pkey PRIMARY KEY,
    club_id uuid NOT NULL,
    exit_table_id uuid NOT NULL,
    CONSTRAINT counted_exit_employment_fkey FOREIGN KEY (employment_id, club_id) REFERENCES employment (id, club_id),
    CONSTRAINT counted_exit_table_fkey FOREIGN KEY (exit_table_id, club_id) REFERENCES exit_table (id, club_id)
);
COMMENT ON COLUMN counted_exit.employment_id IS
    'personal: purpose count an exit once; basis mission of public interest; readers the club itself; retention that of the contract';
COMMENT ON COLUMN counted_exit.club_id IS 'not personal: the club';
COMMENT ON COLUMN counted_exit.exit_table_id IS 'not personal: the quarter that counts it';
GRANT SELECT, INSERT ON counted_exit TO club_api;
ALTER TABLE counted_exit ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY the_club_counts ON counted_exit TO club_api
    USING (club_id = caller_club() AND caller_is('automaton')) WITH CHECK (club_id = caller_club() AND caller_is('automaton'));

-- Frozen quarters of before counted what had ended by then.
INSERT INTO counted_exit (employment_id, club_id, exit_table_id)
SELECT DISTINCT ON (e.id) e.id, e.club_id, t.id
FROM exit_table t
JOIN employment e ON e.club_id = t.club_id AND e.status = 'ENDED' AND e.capacity IS NOT NULL
    AND to_char(e.ended_on, 'YYYY-"Q"Q') = t.quarter
JOIN history h ON h.subject_id = e.id AND h.type = 'ENDED' AND h.at <= t.frozen_at
WHERE NOT EXISTS (SELECT FROM employment r WHERE r.renews_id = e.id AND r.status NOT IN ('NOT_STARTED', 'CANCELLED', 'BROKEN_IN_TRIAL'))
ORDER BY e.id;

ALTER TABLE exit_line ADD COLUMN recorded_late int CONSTRAINT exit_line_recorded_late CHECK (recorded_late >= 0);
COMMENT ON COLUMN exit_line.recorded_late IS
    'not personal: a count after secrecy, null when hidden and in lines that have none; the own line of a structure is for that structure alone';

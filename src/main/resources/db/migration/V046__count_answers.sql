-- How often each side answers when an introduction waits for it (introduction.rule.AnswerRate). Derived from history, each night.
CREATE TABLE answer_rate (
    club_id uuid NOT NULL REFERENCES club,
    party text NOT NULL CONSTRAINT answer_rate_party CHECK (party IN ('STRUCTURE', 'COMPANY')),
    organisation_id uuid,
    ended int NOT NULL,
    answered int NOT NULL,
    habit text NOT NULL CONSTRAINT answer_rate_habit CHECK (habit IN ('OFTEN', 'SOMETIMES', 'RARELY')),
    counted_on date NOT NULL,
    CONSTRAINT answer_rate_once UNIQUE NULLS NOT DISTINCT (club_id, party, organisation_id),
    CONSTRAINT answer_rate_counts CHECK (answered BETWEEN 0 AND ended),
    CONSTRAINT answer_rate_organisation_fkey FOREIGN KEY (organisation_id, club_id) REFERENCES organisation (id, club_id)
);
COMMENT ON COLUMN answer_rate.club_id IS 'not personal: the club';
COMMENT ON COLUMN answer_rate.party IS 'not personal: the side that was waited for';
COMMENT ON COLUMN answer_rate.organisation_id IS 'not personal: the organisation, null for what is told of those that nobody waited for';
COMMENT ON COLUMN answer_rate.ended IS 'not personal: its waits of twelve months that ended by an answer or without one';
COMMENT ON COLUMN answer_rate.answered IS 'not personal: those that it answered';
COMMENT ON COLUMN answer_rate.habit IS 'not personal: what is told of it';
COMMENT ON COLUMN answer_rate.counted_on IS 'not personal: the day of the count';

GRANT SELECT, INSERT, UPDATE, DELETE ON answer_rate TO club_api;
GRANT SELECT ON answer_rate TO club_worker;
ALTER TABLE answer_rate ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY worker_reads ON answer_rate FOR SELECT TO club_worker USING (true);
-- Advisers are told of all, structures of those that post needs, and nobody but the agency of their own.
CREATE POLICY told ON answer_rate FOR SELECT TO club_api USING (club_id = caller_club() AND (caller_sees_club()
    OR (caller_is('structure') AND party = 'COMPANY' AND organisation_id IS DISTINCT FROM caller_organisation())));
CREATE POLICY the_club_counts ON answer_rate TO club_api USING (club_id = caller_club() AND caller_is('automaton'));

-- Needs of equal score are ordered by it: the index reads them again when it changes.
CREATE FUNCTION note_answers() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    counted answer_rate := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
BEGIN
    IF counted.party = 'COMPANY' AND (TG_OP <> 'UPDATE' OR NEW.habit <> OLD.habit) THEN
        INSERT INTO match_change (kind, subject_id)
        SELECT 'NEED', n.id FROM need n
        WHERE n.club_id = counted.club_id AND n.status = 'OPEN'
          AND (counted.organisation_id IS NULL OR n.employer_id = counted.organisation_id)
        ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER note_answers AFTER INSERT OR UPDATE OR DELETE ON answer_rate FOR EACH ROW EXECUTE FUNCTION note_answers();

-- The ends of waits.
CREATE INDEX history_of_waits ON history (club_id, at) WHERE from_status IN ('PROPOSED', 'SHARED', 'INTERVIEWING', 'TRIAL');

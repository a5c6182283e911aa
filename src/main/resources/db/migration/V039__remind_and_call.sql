-- What a wait without answer asks for next: to tell or remind whoever must answer, or a call by an adviser (introduction.rule.Notice).
ALTER TABLE introduction
    ADD COLUMN next_notice text CONSTRAINT introduction_next_notice CHECK (next_notice IN ('AWAITED', 'FIRST_REMINDER', 'SECOND_REMINDER', 'CALL')),
    ADD COLUMN next_notice_on date,
    ADD CONSTRAINT introduction_notice_has_day CHECK ((next_notice IS NULL) = (next_notice_on IS NULL));
COMMENT ON COLUMN introduction.next_notice IS 'not personal: what the wait asks for next';
COMMENT ON COLUMN introduction.next_notice_on IS 'not personal: the day of it';

-- Waits that were there: the second reminder comes seven calendar days before the deadline, which are five working days where there is no holiday.
SET LOCAL row_security = off;
UPDATE introduction SET next_notice = 'SECOND_REMINDER', next_notice_on = deadline - 7
WHERE status IN ('PROPOSED', 'SHARED', 'INTERVIEWING', 'TRIAL', 'SUSPENDED') AND deadline IS NOT NULL;
CREATE INDEX introduction_by_notice ON introduction (club_id, next_notice_on) WHERE status IN ('PROPOSED', 'SHARED', 'INTERVIEWING', 'TRIAL');

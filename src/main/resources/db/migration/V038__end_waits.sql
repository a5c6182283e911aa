-- Waits that end by themselves.
ALTER TABLE introduction ADD COLUMN waited_since timestamptz;
COMMENT ON COLUMN introduction.waited_since IS
    'personal: purpose give the person their wait back when nobody answered; basis mission of public interest; readers nobody: a rule alone; retention that of the introduction';

-- A trial waits for the company from its last day, and for twenty working days: four weeks, where public holidays are not counted.
SET LOCAL row_security = off;
UPDATE introduction SET deadline = greatest(trial_to, club_today()) + 28 WHERE status = 'TRIAL';

-- The need that the current transaction closes; null otherwise. Its introductions end with it, also those of which the caller is no side.
CREATE FUNCTION need_in_step() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('caller.need', true), '')::uuid;

ALTER POLICY sides_read ON introduction USING (club_id = caller_club() AND (caller_sees_club()
    OR (structure_id = caller_organisation() AND caller_is('structure'))
    OR (caller_posts(employer_id) AND (initiator = 'COMPANY' OR shared_at IS NOT NULL))
    OR beneficiary_id = person_in_step()
    OR need_id = need_in_step()));
ALTER POLICY sides_move ON introduction USING (club_id = caller_club() AND (caller_sees_club()
    OR (structure_id = caller_organisation() AND caller_is('structure'))
    OR (caller_posts(employer_id) AND (initiator = 'COMPANY' OR shared_at IS NOT NULL))
    OR beneficiary_id = person_in_step()
    OR need_id = need_in_step()));

-- Lets the transaction end the introductions of a need that it has closed. Only for whoever may close it: its poster, advisers, and a structure
-- whose hire took the last position.
CREATE FUNCTION reach_introductions_of(closed uuid) RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM FROM need n
    WHERE n.id = closed AND n.club_id = caller_club() AND n.status <> 'OPEN'
      AND (caller_sees_club() OR caller_posts(n.employer_id) OR (caller_is('structure') AND EXISTS (
          SELECT FROM introduction i WHERE i.need_id = closed AND i.structure_id = caller_organisation() AND i.status = 'HIRED')));
    IF FOUND THEN
        PERFORM set_config('caller.need', closed::text, true);
    END IF;
END $$;
REVOKE ALL ON FUNCTION reach_introductions_of(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reach_introductions_of(uuid) TO club_api;

-- What jobs look for.
CREATE INDEX introduction_by_deadline ON introduction (club_id, deadline) WHERE status IN ('PROPOSED', 'SHARED', 'INTERVIEWING', 'TRIAL');
CREATE INDEX introduction_ending ON introduction (club_id, deadline) WHERE status IN ('PROPOSED', 'SHARED', 'INTERVIEWING', 'SUSPENDED', 'OBSOLETE');
CREATE INDEX introduction_given_back ON introduction (club_id) WHERE status = 'EXPIRED' AND waited_since IS NOT NULL;
CREATE INDEX introduction_suspended ON introduction (club_id) WHERE status = 'SUSPENDED';
CREATE INDEX need_by_update ON need (club_id, updated_at) WHERE status = 'OPEN';

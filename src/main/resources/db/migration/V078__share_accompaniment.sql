-- A second structure that accompanies a person, with their agreement: it reads their facts, their barriers if they agree, and no identity (package
-- accompaniment). It never proposes, shares or changes them: no policy of their tables admits it, and what it reads stands in a view.
CREATE TABLE co_accompaniment (
    id uuid CONSTRAINT co_accompaniment_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT co_accompaniment_club_fkey REFERENCES club,
    beneficiary_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    given_on date NOT NULL,
    means text NOT NULL CONSTRAINT co_accompaniment_means CHECK (means IN ('ORAL', 'SIGNED', 'SMS', 'EMAIL', 'LETTER')),
    informed_on date NOT NULL,
    barriers_too boolean NOT NULL,
    started_by uuid NOT NULL,
    started_at timestamptz NOT NULL,
    ended_by uuid,
    ended_at timestamptz,
    version int NOT NULL DEFAULT 0,
    CONSTRAINT co_accompaniment_beneficiary_fkey FOREIGN KEY (beneficiary_id, club_id) REFERENCES beneficiary (id, club_id),
    CONSTRAINT co_accompaniment_structure_fkey FOREIGN KEY (structure_id, club_id) REFERENCES organisation (id, club_id),
    CONSTRAINT co_accompaniment_started_by_fkey FOREIGN KEY (started_by, club_id) REFERENCES member (id, club_id),
    CONSTRAINT co_accompaniment_ended_by_fkey FOREIGN KEY (ended_by, club_id) REFERENCES member (id, club_id)
);
CREATE UNIQUE INDEX co_accompaniment_one_running ON co_accompaniment (beneficiary_id, structure_id) WHERE ended_at IS NULL;
CREATE INDEX co_accompaniment_by_beneficiary ON co_accompaniment (beneficiary_id, id);
CREATE INDEX co_accompaniment_by_structure ON co_accompaniment (structure_id, id) WHERE ended_at IS NULL;

COMMENT ON COLUMN co_accompaniment.id IS 'not personal: the link';
COMMENT ON COLUMN co_accompaniment.club_id IS 'not personal: the club';
COMMENT ON COLUMN co_accompaniment.beneficiary_id IS
    'personal: purpose let two structures accompany the person; basis consent; readers both structures and advisers; retention that of the person';
COMMENT ON COLUMN co_accompaniment.structure_id IS
    'personal: purpose let two structures accompany the person; basis consent; readers both structures and advisers; retention that of the person';
COMMENT ON COLUMN co_accompaniment.given_on IS
    'personal: purpose prove the agreement; basis consent; readers their structure and advisers; retention that of the person';
COMMENT ON COLUMN co_accompaniment.means IS
    'personal: purpose prove the agreement; basis consent; readers their structure and advisers; retention that of the person';
COMMENT ON COLUMN co_accompaniment.informed_on IS
    'personal: purpose prove the agreement; basis consent; readers their structure and advisers; retention that of the person';
COMMENT ON COLUMN co_accompaniment.barriers_too IS
    'personal: purpose respect what the person agrees to; basis consent; readers both structures and advisers; retention that of the person';
COMMENT ON COLUMN co_accompaniment.started_by IS
    'personal: purpose account for it; basis mission of public interest; readers nobody: kept to account for it; retention that of the member';
COMMENT ON COLUMN co_accompaniment.started_at IS 'not personal: when it began';
COMMENT ON COLUMN co_accompaniment.ended_by IS
    'personal: purpose account for it; basis mission of public interest; readers nobody: kept to account for it; retention that of the member';
COMMENT ON COLUMN co_accompaniment.ended_at IS 'not personal: when it ended';
COMMENT ON COLUMN co_accompaniment.version IS 'not personal: counts the changes';

GRANT SELECT, INSERT ON co_accompaniment TO club_api;
GRANT UPDATE (ended_by, ended_at, version) ON co_accompaniment TO club_api;
ALTER TABLE co_accompaniment ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- The person agreed that the second structure reads their facts, and not that who accompanies them next learns of it.
CREATE POLICY both_structures_read ON co_accompaniment FOR SELECT TO club_api USING (club_id = caller_club()
    AND (caller_sees_club() OR caller_holds(structure_id) OR (caller_holds_person(beneficiary_id)
        AND EXISTS (SELECT FROM member m WHERE m.id = started_by AND m.organisation_id = caller_organisation()))));
CREATE POLICY holder_starts ON co_accompaniment FOR INSERT TO club_api WITH CHECK (club_id = caller_club()
    AND started_by = caller_member() AND caller_holds_person(beneficiary_id));
CREATE POLICY both_structures_end ON co_accompaniment FOR UPDATE TO club_api USING (club_id = caller_club()
    AND (caller_sees_club() OR caller_holds(structure_id) OR (caller_holds_person(beneficiary_id)
        AND EXISTS (SELECT FROM member m WHERE m.id = started_by AND m.organisation_id = caller_organisation()))));

-- The links of a person, with the name of the second structure, for the structure that started them: it does not read that name elsewhere.
CREATE VIEW seen_co_accompaniment WITH (security_barrier) AS
SELECT l.id, l.club_id, l.beneficiary_id, l.structure_id, o.name AS structure_name, l.given_on, l.means, l.informed_on, l.barriers_too,
       l.started_at, l.ended_at
FROM co_accompaniment l
JOIN beneficiary b ON b.id = l.beneficiary_id
JOIN organisation o ON o.id = l.structure_id
WHERE l.club_id = caller_club() AND (caller_sees_club() OR (caller_holds(b.structure_id)
    AND EXISTS (SELECT FROM member m WHERE m.id = l.started_by AND m.organisation_id = caller_organisation())));
GRANT SELECT ON seen_co_accompaniment TO club_api;

-- What the second structure reads while the link runs.
CREATE VIEW co_accompanied_person WITH (security_barrier) AS
SELECT l.id, l.club_id, l.structure_id, l.beneficiary_id, b.number, f.name AS holder_name,
       (SELECT coalesce(array_agg(DISTINCT c.kind), ARRAY[f.structure_kind]) FROM structure_capacity c WHERE c.organisation_id = f.id) AS holder_kinds,
       l.started_at, l.barriers_too, b.state, b.readiness,
       b.commune_code, b.target_occupations, b.open_to_entry_level, b.skills, b.skill_proofs, b.certifications, b.max_journey_minutes,
       b.transport, b.available_from, b.french_oral, b.french_written, b.driving_licences, b.contract_types, b.weekly_hours_min,
       b.weekly_hours_max, b.pitch, b.current_contract,
       CASE WHEN l.barriers_too THEN s.barriers ELSE '{}' END AS barriers,
       CASE WHEN l.barriers_too THEN s.barrier_statuses ELSE '{}' END AS barrier_statuses
FROM co_accompaniment l
JOIN beneficiary b ON b.id = l.beneficiary_id
JOIN beneficiary_sensitive s ON s.beneficiary_id = b.id
JOIN organisation f ON f.id = b.structure_id
WHERE l.club_id = caller_club() AND caller_holds(l.structure_id) AND l.ended_at IS NULL AND b.left_at IS NULL;
GRANT SELECT ON co_accompanied_person TO club_api;

-- An agreement that ended because another structure accompanies the person was not taken back: a newer one may be of any day.
ALTER TABLE agreement ADD COLUMN ended_by_transfer boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN agreement.ended_by_transfer IS 'not personal: whether it ended with the accompaniment, and not because the person took it back';

-- The structure that was asked accompanies the person from now on. What they agreed to was told to the other one: their agreement ends, and they are
-- proposed again once they agree anew; so do their links with second structures. What is to be done about the person goes with them, and so do their
-- introductions, all of them over: an employer that hired them calls whoever accompanies them now. What an employer has to do stays with it, which may be the
-- structure that they come from. That one goes on reading the contracts of its time, its own acts and the tasks that it has done, and no row of the person.
-- Returns how many links ended. The rules stand in EndTransfer, which names every reason; here they stop whoever forgets them.
CREATE FUNCTION take_over(offer uuid, moment timestamptz) RETURNS int LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    taken transfer;
    links int;
BEGIN
    SELECT * INTO taken FROM transfer t
    WHERE t.id = offer AND t.club_id = caller_club() AND t.status = 'OFFERED' AND t.expires_on >= club_today() AND caller_holds(t.to_id) FOR UPDATE;
    IF NOT FOUND OR EXISTS (
        SELECT FROM introduction i WHERE i.beneficiary_id = taken.beneficiary_id AND i.status IN ('SHARED', 'INTERVIEWING', 'TRIAL')) THEN
        RAISE insufficient_privilege USING MESSAGE = 'No open offer to the caller';
    END IF;
    UPDATE beneficiary SET structure_id = taken.to_id, referent_id = NULL, next_contact_on = NULL, external_id = NULL,
           agreed = false, waiting_since = NULL, updated_at = moment, version = version + 1
    WHERE id = taken.beneficiary_id AND structure_id = taken.from_id;
    IF NOT FOUND THEN
        RAISE insufficient_privilege USING MESSAGE = 'Whoever offers does not accompany the person';
    END IF;
    UPDATE introduction SET past_structures = past_structures || structure_id, structure_id = taken.to_id, version = version + 1
    WHERE beneficiary_id = taken.beneficiary_id;
    UPDATE person_question SET structure_id = taken.to_id
    WHERE introduction_id IN (SELECT i.id FROM introduction i WHERE i.beneficiary_id = taken.beneficiary_id);
    UPDATE agreement SET withdrawn_at = moment, ended_by_transfer = true WHERE beneficiary_id = taken.beneficiary_id AND withdrawn_at IS NULL;
    UPDATE task SET organisation_id = taken.to_id, assignee_id = NULL, version = version + 1
    WHERE status = 'OPEN' AND organisation_id = taken.from_id
      AND (subject_id = taken.beneficiary_id
           OR (kind IN ('FOLLOW_UP', 'CONFIRM_END', 'AFTER_CONTRACT')
               AND subject_id IN (SELECT e.id FROM employment e WHERE e.beneficiary_id = taken.beneficiary_id))
           OR (kind = 'CALL_PERSON' AND subject_id IN (SELECT i.id FROM introduction i WHERE i.beneficiary_id = taken.beneficiary_id)));
    UPDATE co_accompaniment SET ended_at = moment, ended_by = caller_member(), version = version + 1
    WHERE beneficiary_id = taken.beneficiary_id AND ended_at IS NULL;
    GET DIAGNOSTICS links = ROW_COUNT;
    RETURN links;
END $$;
REVOKE ALL ON FUNCTION take_over(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION take_over(uuid, timestamptz) TO club_api;

-- A person goes from one structure to another: offered by the one that accompanies them, taken over when the other accepts (package accompaniment).
CREATE TABLE transfer (
    id uuid CONSTRAINT transfer_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT transfer_club_fkey REFERENCES club,
    beneficiary_id uuid NOT NULL,
    from_id uuid NOT NULL,
    to_id uuid NOT NULL,
    status text NOT NULL CONSTRAINT transfer_status CHECK (status IN ('OFFERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED')),
    offered_by uuid NOT NULL,
    offered_at timestamptz NOT NULL,
    expires_on date NOT NULL,
    ended_by uuid,
    ended_at timestamptz,
    version int NOT NULL DEFAULT 0,
    CONSTRAINT transfer_beneficiary_fkey FOREIGN KEY (beneficiary_id, club_id) REFERENCES beneficiary (id, club_id),
    CONSTRAINT transfer_from_fkey FOREIGN KEY (from_id, club_id) REFERENCES organisation (id, club_id),
    CONSTRAINT transfer_to_fkey FOREIGN KEY (to_id, club_id) REFERENCES organisation (id, club_id),
    CONSTRAINT transfer_offered_by_fkey FOREIGN KEY (offered_by, club_id) REFERENCES member (id, club_id),
    CONSTRAINT transfer_ended_by_fkey FOREIGN KEY (ended_by, club_id) REFERENCES member (id, club_id),
    CONSTRAINT transfer_between_two CHECK (from_id <> to_id),
    CONSTRAINT transfer_end_is_whole CHECK ((ended_at IS NULL) = (status = 'OFFERED'))
);
CREATE UNIQUE INDEX transfer_one_open ON transfer (beneficiary_id) WHERE status = 'OFFERED';
CREATE INDEX transfer_by_from ON transfer (from_id, id);
CREATE INDEX transfer_by_to ON transfer (to_id, id);
CREATE INDEX transfer_by_club ON transfer (club_id, id);

COMMENT ON COLUMN transfer.id IS 'not personal: the offer';
COMMENT ON COLUMN transfer.club_id IS 'not personal: the club';
COMMENT ON COLUMN transfer.beneficiary_id IS
    'personal: purpose hand over the accompaniment of the person; basis mission of public interest; readers both structures and advisers; retention that of the person';
COMMENT ON COLUMN transfer.from_id IS
    'personal: purpose know who accompanied the person; basis mission of public interest; readers that structure, advisers, and the other one unless the kind reveals health, justice or status; retention that of the person';
COMMENT ON COLUMN transfer.to_id IS
    'personal: purpose know who is asked to accompany the person; basis mission of public interest; readers both structures and advisers; retention that of the person';
COMMENT ON COLUMN transfer.status IS
    'personal: purpose know whether the person is taken over; basis mission of public interest; readers both structures and advisers; retention that of the person';
COMMENT ON COLUMN transfer.offered_by IS
    'personal: purpose know who offered it; basis mission of public interest; readers nobody: kept to account for it; retention that of the member';
COMMENT ON COLUMN transfer.offered_at IS 'not personal: when it was offered';
COMMENT ON COLUMN transfer.expires_on IS 'not personal: the last day to answer';
COMMENT ON COLUMN transfer.ended_by IS
    'personal: purpose know who answered; basis mission of public interest; readers nobody: kept to account for it; retention that of the member';
COMMENT ON COLUMN transfer.ended_at IS 'not personal: when it was answered, withdrawn or over';
COMMENT ON COLUMN transfer.version IS 'not personal: counts the changes';

GRANT SELECT, INSERT ON transfer TO club_api;
GRANT UPDATE (status, ended_by, ended_at, version) ON transfer TO club_api;
ALTER TABLE transfer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY both_sides_read ON transfer FOR SELECT TO club_api USING (club_id = caller_club()
    AND (caller_sees_club() OR caller_holds(from_id) OR caller_holds(to_id)));
CREATE POLICY holder_offers ON transfer FOR INSERT TO club_api WITH CHECK (club_id = caller_club() AND offered_by = caller_member()
    AND (caller_is('adviser') OR caller_holds(from_id))
    AND EXISTS (SELECT FROM beneficiary b WHERE b.id = beneficiary_id AND b.structure_id = from_id));
CREATE POLICY both_sides_end ON transfer FOR UPDATE TO club_api USING (club_id = caller_club()
    AND (caller_sees_club() OR caller_holds(from_id) OR caller_holds(to_id)));

-- What both sides read of an offer: the facts to decide by, without identity, while it is open; then for whoever accompanies the person. It reads with
-- the owner's rights and keeps the rows of its caller. Names of structures are hidden by the view of the API, where their kind reveals something.
CREATE VIEW seen_transfer WITH (security_barrier) AS
SELECT t.id, t.club_id, t.status, t.from_id, t.to_id, t.offered_at, t.expires_on, t.ended_at,
       f.name AS from_name, g.name AS to_name,
       (SELECT coalesce(array_agg(DISTINCT c.kind), ARRAY[f.structure_kind]) FROM structure_capacity c WHERE c.organisation_id = f.id) AS from_kinds,
       CASE WHEN s.seen OR t.status = 'ACCEPTED' OR NOT caller_holds(t.to_id) THEN b.id END AS beneficiary_id,
       CASE WHEN s.seen OR t.status = 'ACCEPTED' OR NOT caller_holds(t.to_id) THEN b.number END AS person_number,
       CASE WHEN s.seen THEN b.commune_code END AS commune_code,
       CASE WHEN s.seen THEN b.target_occupations END AS target_occupations,
       CASE WHEN s.seen THEN b.readiness END AS readiness,
       CASE WHEN s.seen THEN
           CASE WHEN i.birth_date > club_today() - interval '26 years' THEN 'UNDER_26'
                WHEN i.birth_date > club_today() - interval '50 years' THEN 'FROM_26_TO_49' ELSE 'FROM_50' END END AS age_band
FROM transfer t
JOIN beneficiary b ON b.id = t.beneficiary_id
JOIN beneficiary_identity i ON i.beneficiary_id = b.id
JOIN organisation f ON f.id = t.from_id
JOIN organisation g ON g.id = t.to_id
CROSS JOIN LATERAL (SELECT (t.status = 'OFFERED' AND t.expires_on >= club_today()) OR caller_sees_club() OR caller_holds(b.structure_id) AS seen) s
WHERE t.club_id = caller_club() AND (caller_sees_club() OR caller_holds(t.from_id) OR caller_holds(t.to_id));
GRANT SELECT ON seen_transfer TO club_api;

-- A structure reads no other structure: these rows are what the rule needs to know whether one may hold people.
CREATE FUNCTION possible_holder(given uuid, given_number bigint) RETURNS TABLE (id uuid, gone boolean, kind text, since date, until date)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT o.id, o.left_at IS NOT NULL, c.kind, c.since, c.until
    FROM organisation o LEFT JOIN structure_capacity c ON c.organisation_id = o.id
    WHERE o.club_id = caller_club() AND (caller_sees_club() OR caller_is('structure')) AND o.structure_kind IS NOT NULL
      AND (o.id = given OR o.number = given_number)
$$;
REVOKE ALL ON FUNCTION possible_holder(uuid, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION possible_holder(uuid, bigint) TO club_api;

-- Locks the person of an open offer for whoever was asked, as lock_person does for the others.
CREATE FUNCTION lock_offered_person(offer uuid) RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    person uuid;
BEGIN
    SELECT b.id INTO person FROM beneficiary b JOIN transfer t ON t.beneficiary_id = b.id
    WHERE t.id = offer AND t.club_id = caller_club() AND t.status = 'OFFERED' AND t.expires_on >= club_today() AND caller_holds(t.to_id)
    FOR NO KEY UPDATE OF b;
    IF FOUND THEN
        PERFORM set_config('caller.person', person::text, true);
    END IF;
END $$;
REVOKE ALL ON FUNCTION lock_offered_person(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION lock_offered_person(uuid) TO club_api;

-- Who accompanied the person before, the first one first. An employer goes on reading who took a step, and the answers of a structure stay its own.
ALTER TABLE introduction ADD COLUMN past_structures uuid[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN introduction.past_structures IS
    'personal: purpose know who took a step before the person changed structure; basis mission of public interest; readers nobody: kept to account for it; retention that of the introduction';
DROP TRIGGER introduction_keeps_its_pair ON introduction;
CREATE TRIGGER introduction_keeps_its_pair AFTER UPDATE ON introduction FOR EACH ROW
    WHEN (current_user = 'club_api'
        AND (OLD.club_id, OLD.need_id, OLD.beneficiary_id, OLD.employer_id, OLD.structure_id, OLD.past_structures, OLD.candidate_id, OLD.initiator)
        IS DISTINCT FROM (NEW.club_id, NEW.need_id, NEW.beneficiary_id, NEW.employer_id, NEW.structure_id, NEW.past_structures, NEW.candidate_id, NEW.initiator))
    EXECUTE FUNCTION refuse_other_columns();

-- An employer knows whom to call while the introduction goes on, or the contract (introduction.rule.Disclosure): who accompanies the person later is none
-- of its business, and its kind might say something of them.
CREATE FUNCTION employer_calls(introduction_id uuid, introduction_status text) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN introduction_status IN ('SHARED', 'INTERVIEWING', 'TRIAL') OR (introduction_status = 'HIRED' AND EXISTS (
        SELECT FROM employment e WHERE e.introduction_id = employer_calls.introduction_id AND e.status NOT IN ('NOT_STARTED', 'CANCELLED')
          AND (e.last_day IS NULL OR e.last_day >= club_today())));
END $$;
ALTER POLICY who_works_together_reads ON organisation USING (club_id = caller_club() AND (caller_sees_club()
    OR id = caller_organisation()
    OR (caller_is('structure') AND EXISTS (SELECT FROM need n WHERE n.employer_id = organisation.id))
    OR EXISTS (SELECT FROM introduction i WHERE i.structure_id = organisation.id AND caller_posts(i.employer_id)
               AND i.shared_at IS NOT NULL AND employer_calls(i.id, i.status))
    OR EXISTS (SELECT FROM employment e WHERE e.employer_id = organisation.id)
    OR EXISTS (SELECT FROM employment e WHERE e.host_id = organisation.id)));
ALTER POLICY who_works_together_reads ON member USING (club_id = caller_club() AND (caller_sees_club()
    OR organisation_id = caller_organisation()
    OR EXISTS (SELECT FROM introduction i WHERE i.shared_at IS NOT NULL
               AND ((i.structure_id = member.organisation_id AND caller_posts(i.employer_id) AND employer_calls(i.id, i.status))
                 OR (i.employer_id = member.organisation_id AND i.structure_id = caller_organisation())))));

-- What a person told one structure in confidence stays with it: notes are read by the structure of whoever wrote them.
ALTER POLICY holder_reads ON person_note USING (club_id = caller_club() AND (adviser_may_read(beneficiary_id)
    OR (caller_holds_person(beneficiary_id)
        AND EXISTS (SELECT FROM member m WHERE m.id = written_by AND m.organisation_id = caller_organisation()))));

-- Both structures are told, by whoever takes the step.
ALTER POLICY whoever_causes_it ON message WITH CHECK (club_id = caller_club() AND (
    kind IN ('INTERVIEW_FIXED', 'HIRE_RECORDED', 'TRANSFER_OFFERED', 'TRANSFER_ENDED')
    OR (kind = 'QUESTION' AND (caller_is('adviser') OR caller_is('structure')))));

-- Whatever kinds of tasks and messages there are, and these.
DO $$
BEGIN
    EXECUTE (SELECT 'ALTER TABLE message DROP CONSTRAINT message_kind, ADD CONSTRAINT message_kind '
             || replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''TRANSFER_OFFERED''::text, ''TRANSFER_ENDED''::text, ')
             FROM pg_constraint WHERE conname = 'message_kind' AND conrelid = 'message'::regclass);
    EXECUTE (SELECT 'ALTER TABLE task DROP CONSTRAINT task_kind, ADD CONSTRAINT task_kind '
             || replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''ANSWER_TRANSFER''::text, ')
             FROM pg_constraint WHERE conname = 'task_kind' AND conrelid = 'task'::regclass);
END $$;

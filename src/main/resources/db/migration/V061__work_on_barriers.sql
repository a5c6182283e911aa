-- Work on the barriers of a person: dated actions and notes, and the day of the next contact. How far the person is with each barrier stands in
-- beneficiary_sensitive alone. The rules stand in pathway.rule.

ALTER TABLE beneficiary ADD COLUMN next_contact_on date;
COMMENT ON COLUMN beneficiary.next_contact_on IS
    'personal: purpose keep in touch with the person, and remind the structure of it; basis mission of public interest; readers their structure and advisers; retention that of the person';

ALTER TABLE beneficiary_sensitive ADD COLUMN barriers_moved_at timestamptz DEFAULT now();
UPDATE beneficiary_sensitive s SET barriers_moved_at = b.updated_at FROM beneficiary b WHERE b.id = s.beneficiary_id;
ALTER TABLE beneficiary_sensitive ALTER COLUMN barriers_moved_at SET NOT NULL;
COMMENT ON COLUMN beneficiary_sensitive.barriers_moved_at IS
    'personal: purpose find paths that stand still; basis mission of public interest; readers their structure, advisers the day alone; retention that of the person';

CREATE TABLE barrier_action (
    id uuid PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT barrier_action_club_fkey REFERENCES club,
    beneficiary_id uuid NOT NULL,
    barrier text NOT NULL CONSTRAINT barrier_action_barrier CHECK (barrier IN ('MOBILITY', 'HOUSING', 'HEALTH', 'CHILDCARE',
        'LANGUAGE', 'LITERACY', 'DIGITAL', 'ADMINISTRATIVE', 'FINANCIAL', 'AVAILABILITY')),
    what text NOT NULL CONSTRAINT barrier_action_what_length CHECK (length(what) BETWEEN 1 AND 500),
    service_id text CONSTRAINT barrier_action_service_id_length CHECK (length(service_id) BETWEEN 1 AND 64),
    due_on date NOT NULL,
    status text NOT NULL CONSTRAINT barrier_action_status CHECK (status IN ('PLANNED', 'DONE', 'CANCELLED')),
    done_on date,
    recorded_by uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    moved_at timestamptz NOT NULL,
    version int NOT NULL DEFAULT 0,
    CONSTRAINT barrier_action_beneficiary_fkey FOREIGN KEY (beneficiary_id, club_id) REFERENCES beneficiary (id, club_id),
    CONSTRAINT barrier_action_recorded_by_fkey FOREIGN KEY (recorded_by, club_id) REFERENCES member (id, club_id),
    CONSTRAINT barrier_action_done_has_day CHECK ((status = 'DONE') = (done_on IS NOT NULL))
);
CREATE INDEX barrier_action_by_beneficiary ON barrier_action (beneficiary_id, id DESC);

CREATE TABLE person_note (
    id uuid PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT person_note_club_fkey REFERENCES club,
    beneficiary_id uuid NOT NULL,
    text text NOT NULL CONSTRAINT person_note_text_length CHECK (length(text) BETWEEN 1 AND 2000),
    written_by uuid NOT NULL,
    written_at timestamptz NOT NULL,
    CONSTRAINT person_note_beneficiary_fkey FOREIGN KEY (beneficiary_id, club_id) REFERENCES beneficiary (id, club_id),
    CONSTRAINT person_note_written_by_fkey FOREIGN KEY (written_by, club_id) REFERENCES member (id, club_id)
);
CREATE INDEX person_note_by_beneficiary ON person_note (beneficiary_id, id DESC);

COMMENT ON COLUMN barrier_action.id IS 'not personal: the action';
COMMENT ON COLUMN barrier_action.club_id IS 'not personal: the club';
COMMENT ON COLUMN barrier_action.beneficiary_id IS
    'personal: purpose know with whom it is done; basis mission of public interest; readers their structure, advisers with a live introduction or a purpose; retention that of the person';
COMMENT ON COLUMN barrier_action.barrier IS
    'personal: purpose know what it helps against; basis mission of public interest, 9-2-b for health; readers their structure, advisers with a live introduction or a purpose; retention that of the person';
COMMENT ON COLUMN barrier_action.what IS
    'personal: purpose know what is to be done with the person; basis mission of public interest, 9-2-b for health; readers their structure, advisers with a live introduction or a purpose; retention that of the person';
COMMENT ON COLUMN barrier_action.service_id IS
    'personal: purpose know which public service helps the person; basis mission of public interest; readers their structure, advisers with a live introduction or a purpose; retention that of the person';
COMMENT ON COLUMN barrier_action.due_on IS
    'personal: purpose remind the structure; basis mission of public interest; readers their structure, advisers with a live introduction or a purpose, other advisers an overdue day alone; retention that of the person';
COMMENT ON COLUMN barrier_action.status IS
    'personal: purpose know what is still to be done; basis mission of public interest; readers their structure, advisers with a live introduction or a purpose; retention that of the person';
COMMENT ON COLUMN barrier_action.done_on IS
    'personal: purpose know what was done; basis mission of public interest; readers their structure, advisers with a live introduction or a purpose; retention that of the person';
COMMENT ON COLUMN barrier_action.recorded_by IS
    'personal: purpose know who planned it; basis mission of public interest; readers their structure and advisers; retention that of the member';
COMMENT ON COLUMN barrier_action.recorded_at IS 'not personal: when it was planned';
COMMENT ON COLUMN barrier_action.moved_at IS 'not personal: when its status last changed';
COMMENT ON COLUMN barrier_action.version IS 'not personal: counts the changes';
COMMENT ON COLUMN person_note.id IS 'not personal: the note';
COMMENT ON COLUMN person_note.club_id IS 'not personal: the club';
COMMENT ON COLUMN person_note.beneficiary_id IS
    'personal: purpose know whom the note is about; basis mission of public interest; readers their structure, advisers with a live introduction or a purpose; retention that of the person';
COMMENT ON COLUMN person_note.text IS
    'personal: purpose accompany the person from one talk to the next; basis mission of public interest; readers their structure, advisers with a live introduction or a purpose; retention that of the person';
COMMENT ON COLUMN person_note.written_by IS
    'personal: purpose know who wrote it; basis mission of public interest; readers their structure and advisers; retention that of the member';
COMMENT ON COLUMN person_note.written_at IS 'not personal: when it was written';

GRANT SELECT, INSERT ON barrier_action, person_note TO club_api;
GRANT UPDATE (status, done_on, moved_at, version) ON barrier_action TO club_api;

-- As sensitive data: the person's structure, and advisers with a live introduction or a purpose (Access.PATHWAY). A note is never changed.
ALTER TABLE barrier_action ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY holder_reads ON barrier_action FOR SELECT TO club_api USING (club_id = caller_club()
    AND (caller_holds_person(beneficiary_id) OR adviser_may_read(beneficiary_id)));
CREATE POLICY holder_adds ON barrier_action FOR INSERT TO club_api WITH CHECK (club_id = caller_club() AND recorded_by = caller_member()
    AND caller_holds_person(beneficiary_id));
CREATE POLICY holder_changes ON barrier_action FOR UPDATE TO club_api USING (club_id = caller_club()
    AND caller_holds_person(beneficiary_id));

ALTER TABLE person_note ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY holder_reads ON person_note FOR SELECT TO club_api USING (club_id = caller_club()
    AND (caller_holds_person(beneficiary_id) OR adviser_may_read(beneficiary_id)));
CREATE POLICY holder_adds ON person_note FOR INSERT TO club_api WITH CHECK (club_id = caller_club() AND written_by = caller_member()
    AND caller_holds_person(beneficiary_id));

-- Paths with something left to do: for when the next thing is planned, and when something last happened. It tells two days and no barrier, so that
-- an adviser who may not read barriers still sees whose path stands still. It reads with the owner's rights and keeps the rows of its caller.
CREATE VIEW open_path WITH (security_barrier) AS
SELECT b.id AS beneficiary_id,
       s.barrier_statuses && ARRAY['TO_LIFT', 'UNDER_WAY'] AS has_barrier,
       least(b.next_contact_on, a.due_on) AS planned_on,
       (greatest(s.barriers_moved_at, a.moved_at, n.written_at) AT TIME ZONE 'Europe/Paris')::date AS moved_on
FROM beneficiary b
JOIN beneficiary_sensitive s ON s.beneficiary_id = b.id
LEFT JOIN LATERAL (
    SELECT max(x.moved_at) AS moved_at, min(x.due_on) FILTER (WHERE x.status = 'PLANNED' AND EXISTS (
        SELECT FROM unnest(s.barriers, s.barrier_statuses) AS known (barrier, status)
        WHERE known.barrier = x.barrier AND known.status <> 'LIFTED')) AS due_on
    FROM barrier_action x WHERE x.beneficiary_id = b.id) a ON true
LEFT JOIN LATERAL (SELECT max(y.written_at) AS written_at FROM person_note y WHERE y.beneficiary_id = b.id) n ON true
WHERE b.club_id = caller_club() AND (caller_is('adviser') OR caller_holds(b.structure_id))
  AND b.left_at IS NULL
  AND (b.next_contact_on IS NOT NULL OR s.barrier_statuses && ARRAY['TO_LIFT', 'UNDER_WAY']);
GRANT SELECT ON open_path TO club_api;

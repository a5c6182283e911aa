-- What is kept ends by itself: a person's data 24 months after the last activity, after a warning to their structure; messages, closed tasks, the names of
-- members who left and the papers of insertion at their own time (retention.RetentionRule).

-- The types of entries that change nothing (history.Reading).
CREATE FUNCTION is_reading(type text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN type IN ('IDENTITY_READ', 'SENSITIVE_READ', 'FOUND_BY_SEARCH', 'EXPORTED', 'FOUND_AS_DOUBLE', 'MATCH_EXPLAINED', 'AUDIT_READ', 'DOSSIER_READ');

-- The last time when anybody did something about a person: their structure, the person, an introduction or a contract; a task that was done about one of
-- them; a right that the person exercised. To read them, and to remind others of them, is no activity. Of a contract that nobody confirmed, its last day
-- counts. (CNIL, référentiel relatif à l'accompagnement social: two years after the last contact.)
CREATE FUNCTION last_activity(person uuid) RETURNS timestamptz LANGUAGE plpgsql STABLE COST 1000 AS $$
DECLARE
    subjects uuid[] := ARRAY(
        SELECT person
        UNION ALL SELECT i.id FROM introduction i WHERE i.beneficiary_id = person
        UNION ALL SELECT e.id FROM employment e WHERE e.beneficiary_id = person);
BEGIN
    RETURN greatest(
        (SELECT greatest(b.created_at, b.updated_at) FROM beneficiary b WHERE b.id = person),
        (SELECT max(h.at) FROM history h WHERE h.subject_id = ANY (subjects) AND NOT is_reading(h.type) AND h.type <> 'REMINDED'),
        (SELECT max(t.done_at) FROM task t WHERE t.subject_id = ANY (subjects) AND t.status = 'DONE'),
        (SELECT max(r.recorded_at) FROM rights_request r WHERE r.beneficiary_id = person),
        (SELECT max(CASE WHEN e.status = 'SIGNED' AND e.last_day < club_today() THEN e.last_day ELSE e.ended_on END)::timestamp
            AT TIME ZONE 'Europe/Paris' FROM employment e WHERE e.beneficiary_id = person));
END $$;

-- Whether something stands in the way of the end, whatever the time: an introduction that lives, a contract in force, or a right that waits for its
-- answer. A contract whose last day has passed is not in force, also when nobody said that it ended.
CREATE FUNCTION is_kept_by_law(person uuid) RETURNS boolean LANGUAGE plpgsql STABLE COST 500 AS $$
BEGIN
    RETURN EXISTS (SELECT FROM introduction i WHERE i.beneficiary_id = person AND i.status IN ('PROPOSED', 'SHARED', 'INTERVIEWING', 'TRIAL', 'SUSPENDED'))
        OR EXISTS (SELECT FROM employment e WHERE e.beneficiary_id = person
            AND (e.status = 'STARTED' OR e.status = 'SIGNED' AND (e.last_day IS NULL OR e.last_day >= club_today())))
        OR EXISTS (SELECT FROM rights_request r WHERE r.beneficiary_id = person AND r.status = 'RECEIVED');
END $$;

-- The structure was told that a person's data end. What happens afterwards lifts the warning.
CREATE TABLE retention_warning (
    beneficiary_id uuid CONSTRAINT retention_warning_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT retention_warning_club_fkey REFERENCES club,
    warned_at timestamptz NOT NULL,
    ends_on date NOT NULL,
    lifted_at timestamptz,
    CONSTRAINT retention_warning_beneficiary_fkey FOREIGN KEY (beneficiary_id, club_id) REFERENCES beneficiary (id, club_id)
);
CREATE INDEX retention_warning_in_force ON retention_warning (club_id, ends_on) WHERE lifted_at IS NULL;
COMMENT ON COLUMN retention_warning.beneficiary_id IS
    'personal: purpose know whose data end; basis legal obligation; readers the club itself; retention that of the person';
COMMENT ON COLUMN retention_warning.club_id IS 'not personal: the club';
COMMENT ON COLUMN retention_warning.warned_at IS 'not personal: when the structure was told';
COMMENT ON COLUMN retention_warning.ends_on IS 'not personal: the day on which the data end';
COMMENT ON COLUMN retention_warning.lifted_at IS 'not personal: when it was seen that somebody had done something since';
GRANT SELECT, INSERT, UPDATE ON retention_warning TO club_api;
ALTER TABLE retention_warning ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY the_club_warns ON retention_warning TO club_api
    USING (club_id = caller_club() AND caller_is('automaton')) WITH CHECK (club_id = caller_club() AND caller_is('automaton'));

-- Whom the rule may concern. What costs little comes first, so that it is asked of few people when anything happened.
CREATE VIEW person_retention WITH (security_invoker) AS
    SELECT b.id AS beneficiary_id, b.club_id, greatest(b.created_at, b.updated_at) AS changed_at, last_activity(b.id) AS last_active_at,
           is_kept_by_law(b.id) AS kept_by_law
    FROM beneficiary b WHERE EXISTS (SELECT FROM beneficiary_identity i WHERE i.beneficiary_id = b.id);
GRANT SELECT ON person_retention TO club_api;
CREATE INDEX beneficiary_by_change ON beneficiary (club_id, (greatest(created_at, updated_at)));

-- With the person goes the warning; the list of erasures keeps the day.
CREATE FUNCTION erase_with_retention(person uuid) RETURNS void LANGUAGE sql AS $$
    DELETE FROM retention_warning WHERE beneficiary_id = person
$$;
REVOKE ALL ON FUNCTION erase_with_retention(uuid) FROM PUBLIC;

-- How many rows each rule ended on a day.
CREATE TABLE retention_report (
    id uuid CONSTRAINT retention_report_pkey PRIMARY KEY DEFAULT uuidv7(),
    club_id uuid NOT NULL CONSTRAINT retention_report_club_fkey REFERENCES club,
    rule text NOT NULL CONSTRAINT retention_report_rule CHECK (rule IN ('WARNING', 'PERSON', 'MESSAGE', 'TASK', 'MEMBER', 'PASS', 'DIAGNOSIS', 'RIGHTS_REQUEST')),
    ran_on date NOT NULL,
    ended int NOT NULL CONSTRAINT retention_report_ended CHECK (ended > 0),
    CONSTRAINT retention_report_once_a_day UNIQUE (club_id, ran_on, rule)
);
CREATE INDEX retention_report_by_club ON retention_report (club_id, id);
COMMENT ON COLUMN retention_report.id IS 'not personal: the line';
COMMENT ON COLUMN retention_report.club_id IS 'not personal: the club';
COMMENT ON COLUMN retention_report.rule IS 'not personal: the rule';
COMMENT ON COLUMN retention_report.ran_on IS 'not personal: the day';
COMMENT ON COLUMN retention_report.ended IS 'not personal: a count';
GRANT SELECT, INSERT, UPDATE (ended) ON retention_report TO club_api;
ALTER TABLE retention_report ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY the_club_writes ON retention_report TO club_api
    USING (club_id = caller_club() AND caller_is('automaton')) WITH CHECK (club_id = caller_club() AND caller_is('automaton'));
CREATE POLICY the_agency_reads ON retention_report FOR SELECT TO club_api USING (club_id = caller_club() AND caller_is('agency-admin'));

-- Rows that have reached their time, one at a time. Nobody but the club by itself removes any. Whoever found the row says before which moment its time must
-- lie, and here it is judged again: a row that has changed since it was found stays. Returns whether the row ended.
CREATE INDEX message_by_age ON message (club_id, created_at) WHERE status <> 'PENDING';
CREATE INDEX task_by_age ON task (club_id, (coalesce(done_at, created_at))) WHERE status <> 'OPEN';
CREATE INDEX member_left ON member (club_id, left_at) WHERE left_at IS NOT NULL AND name IS NOT NULL;
CREATE INDEX rights_request_by_closing ON rights_request (club_id, closed_on) WHERE status <> 'RECEIVED';
CREATE FUNCTION end_kept_row(rule text, ended uuid, until timestamptz) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    until_day date := (until AT TIME ZONE 'Europe/Paris')::date;
BEGIN
    IF NOT caller_is('automaton') THEN
        RAISE insufficient_privilege USING MESSAGE = 'Only the club ends what is kept';
    END IF;
    CASE rule
        WHEN 'MESSAGE' THEN
            DELETE FROM message m WHERE m.id = ended AND m.club_id = caller_club() AND m.status <> 'PENDING' AND m.created_at < until;
        WHEN 'TASK' THEN
            DELETE FROM task t WHERE t.id = ended AND t.club_id = caller_club() AND t.status <> 'OPEN' AND coalesce(t.done_at, t.created_at) < until;
        WHEN 'MEMBER' THEN
            UPDATE member m SET name = NULL WHERE m.id = ended AND m.club_id = caller_club() AND m.left_at < until AND m.name IS NOT NULL;
        WHEN 'PASS' THEN
            PERFORM FROM pass_iae p WHERE p.id = ended AND p.club_id = caller_club() AND p.end_on < until_day FOR UPDATE;
            IF NOT FOUND THEN
                RETURN false;
            END IF;
            DELETE FROM pass_suspension s WHERE s.pass_id = ended;
            DELETE FROM pass_prolongation p WHERE p.pass_id = ended;
            DELETE FROM pass_iae p WHERE p.id = ended;
        WHEN 'DIAGNOSIS' THEN
            DELETE FROM diagnosis d WHERE d.id = ended AND d.club_id = caller_club() AND d.last_day < until_day
              AND NOT EXISTS (SELECT FROM pass_iae p WHERE p.beneficiary_id = d.beneficiary_id AND p.end_on >= until_day);
        WHEN 'RIGHTS_REQUEST' THEN
            DELETE FROM rights_request r WHERE r.id = ended AND r.club_id = caller_club() AND r.status <> 'RECEIVED' AND r.closed_on < until_day
              AND NOT EXISTS (SELECT FROM beneficiary b WHERE b.id = r.beneficiary_id AND NOT b.erased AND r.status = 'DONE' AND r.lifted_on IS NULL
                AND r.asked_right IN ('RESTRICTION', 'OBJECTION'));
    END CASE;
    RETURN FOUND;
END $$;
REVOKE ALL ON FUNCTION end_kept_row(text, uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION end_kept_row(text, uuid, timestamptz) TO club_api;

-- Kinds of tasks and messages, beside those that are there.
DO $$
DECLARE
    kinds text;
BEGIN
    SELECT pg_get_constraintdef(oid) INTO STRICT kinds FROM pg_constraint WHERE conname = 'task_kind' AND conrelid = 'task'::regclass;
    ALTER TABLE task DROP CONSTRAINT task_kind;
    EXECUTE 'ALTER TABLE task ADD CONSTRAINT task_kind ' || replace(kinds, 'ARRAY[', 'ARRAY[''DATA_ENDING''::text, ');
    SELECT pg_get_constraintdef(oid) INTO STRICT kinds FROM pg_constraint WHERE conname = 'message_kind' AND conrelid = 'message'::regclass;
    ALTER TABLE message DROP CONSTRAINT message_kind;
    EXECUTE 'ALTER TABLE message ADD CONSTRAINT message_kind ' || replace(kinds, 'ARRAY[', 'ARRAY[''DATA_ENDING''::text, ');
END $$;

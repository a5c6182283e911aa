-- What somebody has to do by hand: call whoever does not answer, ask how it goes, check a paper. A task names its subject, and no person.
INSERT INTO subject_kind VALUES ('TASK');

CREATE TABLE task (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    club_id uuid NOT NULL REFERENCES club,
    number bigint NOT NULL,
    kind text NOT NULL CONSTRAINT task_kind CHECK (kind IN (
        'CALL_COMPANY', 'CALL_STRUCTURE', 'CALL_PERSON', 'FOLLOW_UP', 'CHECK_PASS', 'DELIVERY_FAILED', 'CONTRADICTION')),
    status text NOT NULL CONSTRAINT task_status CHECK (status IN ('OPEN', 'DONE', 'DROPPED')),
    subject_type text NOT NULL CONSTRAINT task_subject_kind REFERENCES subject_kind,
    subject_id uuid NOT NULL,
    organisation_id uuid,
    assignee_id uuid,
    due_on date NOT NULL,
    created_at timestamptz NOT NULL,
    done_at timestamptz,
    done_by uuid,
    outcome text CONSTRAINT task_outcome_length CHECK (length(outcome) BETWEEN 1 AND 500),
    version int NOT NULL DEFAULT 0,
    CONSTRAINT task_number_unique UNIQUE (club_id, number),
    CONSTRAINT task_organisation_fkey FOREIGN KEY (organisation_id, club_id) REFERENCES organisation (id, club_id),
    CONSTRAINT task_assignee_fkey FOREIGN KEY (assignee_id, club_id) REFERENCES member (id, club_id),
    CONSTRAINT task_done_by_fkey FOREIGN KEY (done_by, club_id) REFERENCES member (id, club_id),
    CONSTRAINT task_done_is_whole CHECK (num_nonnulls(done_at, done_by, outcome) = CASE status WHEN 'DONE' THEN 3 ELSE 0 END)
);
-- One open task a kind and subject: a job that runs again opens no second one.
CREATE UNIQUE INDEX task_one_open ON task (kind, subject_type, subject_id) WHERE status = 'OPEN';
CREATE INDEX task_by_status ON task (club_id, status, id);
CREATE INDEX task_by_due ON task (club_id, due_on) WHERE status = 'OPEN';
CREATE INDEX task_by_organisation ON task (organisation_id, status, id) WHERE organisation_id IS NOT NULL;
CREATE INDEX task_by_assignee ON task (assignee_id) WHERE assignee_id IS NOT NULL;
CREATE INDEX task_by_subject ON task (subject_id);

COMMENT ON COLUMN task.id IS 'not personal: the task';
COMMENT ON COLUMN task.club_id IS 'not personal: the club';
COMMENT ON COLUMN task.number IS 'not personal: the number of its short reference';
COMMENT ON COLUMN task.kind IS 'not personal: what is to be done';
COMMENT ON COLUMN task.status IS 'not personal: whether it is still to be done';
COMMENT ON COLUMN task.subject_type IS 'not personal: the kind of subject';
COMMENT ON COLUMN task.subject_id IS
    'personal: purpose find what the task is about; basis mission of public interest; readers advisers and the structure whose task it is; retention that of the subject';
COMMENT ON COLUMN task.organisation_id IS 'not personal: the structure whose task it is, null for the agency';
COMMENT ON COLUMN task.assignee_id IS
    'personal: purpose know who does the task; basis mission of public interest; readers advisers and the structure whose task it is; retention that of the member';
COMMENT ON COLUMN task.due_on IS 'not personal: the day of the task';
COMMENT ON COLUMN task.created_at IS 'not personal: when the task was opened';
COMMENT ON COLUMN task.done_at IS 'not personal: when the task was done';
COMMENT ON COLUMN task.done_by IS
    'personal: purpose know who did the task; basis mission of public interest; readers advisers and the structure whose task it is; retention that of the member';
COMMENT ON COLUMN task.outcome IS
    'personal: purpose know what came of the task; basis mission of public interest; readers advisers and the structure whose task it is; retention that of the subject';
COMMENT ON COLUMN task.version IS 'not personal: counts the changes';

GRANT SELECT, INSERT ON task TO club_api;
GRANT UPDATE (status, assignee_id, done_at, done_by, outcome, version) ON task TO club_api;

ALTER TABLE task ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY club_and_own_structure ON task TO club_api USING (
    club_id = caller_club() AND (caller_sees_club() OR (caller_is('structure') AND organisation_id = caller_organisation())));

-- The number of a subject, if the caller may read it.
CREATE FUNCTION subject_number(kind text, subject uuid) RETURNS bigint LANGUAGE sql STABLE
    RETURN CASE kind
        WHEN 'INTRODUCTION' THEN (SELECT i.number FROM introduction i WHERE i.id = subject)
        WHEN 'BENEFICIARY' THEN (SELECT b.number FROM beneficiary b WHERE b.id = subject)
        WHEN 'NEED' THEN (SELECT n.number FROM need n WHERE n.id = subject)
        WHEN 'ORGANISATION' THEN (SELECT o.number FROM organisation o WHERE o.id = subject)
        WHEN 'TASK' THEN (SELECT t.number FROM task t WHERE t.id = subject)
    END;

-- As before, with tasks.
CREATE OR REPLACE FUNCTION draw_number() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    most bigint := 9999;
    draws int := 0;
    taken boolean;
BEGIN
    LOOP
        NEW.number := random(1::bigint, most);
        IF pg_try_advisory_xact_lock(hashtextextended(TG_TABLE_NAME || NEW.club_id || NEW.number, 0)) THEN
            IF TG_TABLE_NAME = 'beneficiary' THEN
                taken := EXISTS (SELECT FROM beneficiary WHERE club_id = NEW.club_id AND number = NEW.number);
            ELSIF TG_TABLE_NAME = 'need' THEN
                taken := EXISTS (SELECT FROM need WHERE club_id = NEW.club_id AND number = NEW.number);
            ELSIF TG_TABLE_NAME = 'introduction' THEN
                taken := EXISTS (SELECT FROM introduction WHERE club_id = NEW.club_id AND number = NEW.number);
            ELSIF TG_TABLE_NAME = 'task' THEN
                taken := EXISTS (SELECT FROM task WHERE club_id = NEW.club_id AND number = NEW.number);
            ELSE
                taken := EXISTS (SELECT FROM organisation WHERE club_id = NEW.club_id AND number = NEW.number);
            END IF;
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
CREATE TRIGGER draw_number BEFORE INSERT ON task FOR EACH ROW EXECUTE FUNCTION draw_number();

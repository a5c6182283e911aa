-- Work contracts: those that introductions lead to, and those that structures sign by themselves. Their terms are here and nowhere else: a hire names
-- its contract. What the law counts (months of CDDI, hours lent) and what becomes of the person (domain page, "State") are read from these rows.
INSERT INTO subject_kind VALUES ('EMPLOYMENT');

-- The tables below are under FORCE ROW LEVEL SECURITY: with row_security off, an owner without BYPASSRLS gets an error here, where it would otherwise
-- read and change nothing without a word.
SET LOCAL row_security = off;

CREATE TABLE employment (
    id uuid CONSTRAINT employment_pkey PRIMARY KEY DEFAULT uuidv7(),
    club_id uuid NOT NULL CONSTRAINT employment_club_fkey REFERENCES club,
    number bigint NOT NULL,
    beneficiary_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    employer_id uuid NOT NULL,
    host_id uuid,
    introduction_id uuid,
    renews_id uuid,
    contract_type text NOT NULL,
    capacity text,
    -- employment.InsertionContracts decides it when the contract is signed.
    insertion boolean NOT NULL,
    start_date date NOT NULL,
    end_date date,
    weekly_hours numeric(4, 1) CONSTRAINT employment_weekly_hours CHECK (weekly_hours BETWEEN 1 AND 48),
    total_hours numeric(6, 1) CONSTRAINT employment_total_hours CHECK (total_hours > 0),
    status text NOT NULL CONSTRAINT employment_status CHECK (status IN (
        'SIGNED', 'STARTED', 'NOT_STARTED', 'CANCELLED', 'BROKEN_IN_TRIAL', 'ENDED')),
    ended_on date,
    exit_kind text CONSTRAINT employment_exit_kind CHECK (exit_kind IN (
        'CDI', 'CDD_6', 'MISSION_6', 'PUBLIC_SERVICE', 'OWN_BUSINESS', 'CDD_SHORT', 'MISSION_SHORT', 'SUBSIDISED', 'TRAINING', 'OTHER_SIAE',
        'UNEMPLOYED', 'INACTIVE', 'UNKNOWN', 'NOT_COUNTED')),
    last_day date GENERATED ALWAYS AS (coalesce(ended_on, end_date)) STORED,
    created_at timestamptz NOT NULL,
    version int NOT NULL DEFAULT 0,
    CONSTRAINT employment_number_unique UNIQUE (club_id, number),
    CONSTRAINT employment_club_unique UNIQUE (id, club_id),
    CONSTRAINT employment_beneficiary_fkey FOREIGN KEY (beneficiary_id, club_id) REFERENCES beneficiary (id, club_id),
    CONSTRAINT employment_structure_fkey FOREIGN KEY (structure_id, club_id) REFERENCES organisation (id, club_id),
    CONSTRAINT employment_employer_fkey FOREIGN KEY (employer_id, club_id) REFERENCES organisation (id, club_id),
    CONSTRAINT employment_host_fkey FOREIGN KEY (host_id, club_id) REFERENCES organisation (id, club_id),
    CONSTRAINT employment_introduction_fkey FOREIGN KEY (introduction_id, club_id) REFERENCES introduction (id, club_id),
    CONSTRAINT employment_renews_fkey FOREIGN KEY (renews_id, club_id) REFERENCES employment (id, club_id),
    CONSTRAINT employment_dates CHECK (start_date <= end_date),
    CONSTRAINT employment_end CHECK (
        (ended_on IS NOT NULL) = (status IN ('BROKEN_IN_TRIAL', 'ENDED')) AND (ended_on IS NULL OR ended_on >= start_date)),
    CONSTRAINT employment_exit_is_of_an_end CHECK (exit_kind IS NULL OR status = 'ENDED'),
    CONSTRAINT employment_host_is_another CHECK (host_id <> employer_id)
);
CREATE INDEX employment_by_beneficiary ON employment (beneficiary_id, start_date);
CREATE INDEX employment_by_employer ON employment (employer_id, id);
CREATE INDEX employment_by_structure ON employment (structure_id, id);
CREATE INDEX employment_by_host ON employment (host_id, id) WHERE host_id IS NOT NULL;
CREATE INDEX employment_by_introduction ON employment (introduction_id) WHERE introduction_id IS NOT NULL;
CREATE INDEX employment_by_last_day ON employment (club_id, last_day) WHERE status IN ('SIGNED', 'STARTED');
CREATE INDEX employment_by_start ON employment (club_id, start_date) WHERE status = 'SIGNED';
-- A contract is renewed once: a renewal that is itself renewed makes a chain.
CREATE UNIQUE INDEX employment_renewed_once ON employment (renews_id) WHERE status NOT IN ('NOT_STARTED', 'CANCELLED');

COMMENT ON COLUMN employment.id IS 'not personal: the contract';
COMMENT ON COLUMN employment.club_id IS 'not personal: the club';
COMMENT ON COLUMN employment.number IS 'not personal: the number of its short reference';
COMMENT ON COLUMN employment.beneficiary_id IS
    'personal: purpose follow the work contracts of a person; basis mission of public interest; readers the employer, the structure of the person and advisers; retention 24 months after the last activity';
COMMENT ON COLUMN employment.structure_id IS
    'personal: purpose know who accompanied the person when the contract was signed; basis mission of public interest; readers that structure and advisers; retention that of the contract';
COMMENT ON COLUMN employment.employer_id IS
    'personal: purpose know who employs the person; basis mission of public interest; readers the employer, the host, the structure of the person and advisers; retention that of the contract';
COMMENT ON COLUMN employment.host_id IS
    'personal: purpose know where the person works; basis mission of public interest; readers the employer, the host, the structure of the person and advisers; retention that of the contract';
COMMENT ON COLUMN employment.introduction_id IS 'not personal: the introduction that led to it, null when it was signed outside the club';
COMMENT ON COLUMN employment.renews_id IS 'not personal: the contract that it renews';
COMMENT ON COLUMN employment.contract_type IS
    'personal: purpose check the contract by law; basis mission of public interest; readers the employer, the host, the structure of the person and advisers; retention that of the contract';
COMMENT ON COLUMN employment.capacity IS 'not personal: the kind of the structure under which it is signed, null for a company';
COMMENT ON COLUMN employment.insertion IS
    'personal: purpose know whether the person stays available for work; basis mission of public interest; readers the employer, the structure of the person and advisers; retention that of the contract';
COMMENT ON COLUMN employment.start_date IS
    'personal: purpose check the contract by law; basis mission of public interest; readers the employer, the host, the structure of the person and advisers; retention that of the contract';
COMMENT ON COLUMN employment.end_date IS
    'personal: purpose check the contract by law; basis mission of public interest; readers the employer, the host, the structure of the person and advisers; retention that of the contract';
COMMENT ON COLUMN employment.weekly_hours IS
    'personal: purpose check the contract by law; basis mission of public interest; readers the employer, the host, the structure of the person and advisers; retention that of the contract';
COMMENT ON COLUMN employment.total_hours IS
    'personal: purpose check the contract by law; basis mission of public interest; readers the employer, the host, the structure of the person and advisers; retention that of the contract';
COMMENT ON COLUMN employment.status IS
    'personal: purpose know whether the person works; basis mission of public interest; readers the employer, the host, the structure of the person and advisers; retention that of the contract';
COMMENT ON COLUMN employment.ended_on IS
    'personal: purpose know whether the person works; basis mission of public interest; readers the employer, the host, the structure of the person and advisers; retention that of the contract';
COMMENT ON COLUMN employment.exit_kind IS
    'personal: purpose count the exits of structures; basis mission of public interest; readers the employing structure, the structure of the person and advisers; retention that of the contract';
COMMENT ON COLUMN employment.last_day IS
    'personal: purpose end the access to the identity of a hired person; basis mission of public interest; readers as the dates of the contract; retention that of the contract';
COMMENT ON COLUMN employment.created_at IS 'not personal: when the contract was recorded';
COMMENT ON COLUMN employment.version IS 'not personal: counts the changes';

-- As before, with contracts.
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
            ELSIF TG_TABLE_NAME = 'employment' THEN
                taken := EXISTS (SELECT FROM employment WHERE club_id = NEW.club_id AND number = NEW.number);
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
CREATE TRIGGER draw_number BEFORE INSERT ON employment FOR EACH ROW EXECUTE FUNCTION draw_number();

CREATE OR REPLACE FUNCTION subject_number(kind text, subject uuid) RETURNS bigint LANGUAGE sql STABLE
    RETURN CASE kind
        WHEN 'INTRODUCTION' THEN (SELECT i.number FROM introduction i WHERE i.id = subject)
        WHEN 'BENEFICIARY' THEN (SELECT b.number FROM beneficiary b WHERE b.id = subject)
        WHEN 'NEED' THEN (SELECT n.number FROM need n WHERE n.id = subject)
        WHEN 'ORGANISATION' THEN (SELECT o.number FROM organisation o WHERE o.id = subject)
        WHEN 'TASK' THEN (SELECT t.number FROM task t WHERE t.id = subject)
        WHEN 'EMPLOYMENT' THEN (SELECT e.number FROM employment e WHERE e.id = subject)
    END;

-- The hires of before, each with its contract. Nobody said that one started: it is signed until somebody does. A structure signed under its first
-- kind that may sign it (directory.StructureKind), the main one first.
INSERT INTO employment (club_id, beneficiary_id, structure_id, employer_id, host_id, introduction_id, contract_type, capacity, insertion,
    start_date, end_date, weekly_hours, total_hours, status, ended_on, created_at)
SELECT h.club_id, i.beneficiary_id, i.structure_id, h.employer_id, nullif(i.employer_id, h.employer_id), h.introduction_id, h.contract_type, k.kind,
    h.contract_type IN ('CDDI', 'CDD_TREMPLIN', 'CAT') OR (h.contract_type = 'CDD_USAGE' AND k.kind IS NOT DISTINCT FROM 'AI')
        OR (h.contract_type = 'MISSION' AND coalesce(k.kind IN ('ETTI', 'EATT'), false)),
    h.start_date, h.end_date, h.weekly_hours, h.total_hours,
    CASE h.cancel_reason WHEN 'BEFORE_START' THEN 'CANCELLED' WHEN 'NOT_STARTED' THEN 'NOT_STARTED' WHEN 'BROKEN_IN_TRIAL' THEN 'BROKEN_IN_TRIAL'
        ELSE 'SIGNED' END,
    CASE h.cancel_reason WHEN 'BROKEN_IN_TRIAL' THEN greatest(h.start_date, (h.cancelled_at AT TIME ZONE 'Europe/Paris')::date) END,
    h.hired_at
FROM hire h
JOIN introduction i ON i.id = h.introduction_id
JOIN organisation o ON o.id = h.employer_id
LEFT JOIN LATERAL (
    SELECT c.kind FROM structure_capacity c
    WHERE c.organisation_id = o.id AND CASE h.contract_type
        WHEN 'CDDI' THEN c.kind IN ('ACI', 'EI', 'AI')
        WHEN 'CDI_INCLUSION' THEN c.kind IN ('ACI', 'EI', 'AI')
        WHEN 'CDD_USAGE' THEN c.kind = 'AI'
        WHEN 'MISSION' THEN c.kind IN ('ETTI', 'EATT')
        WHEN 'CDI_INTERIMAIRE' THEN c.kind = 'ETTI'
        WHEN 'CDD_TREMPLIN' THEN c.kind IN ('EA', 'EATT')
        WHEN 'CAT' THEN c.kind = 'ESAT'
        WHEN 'INDEPENDANT' THEN c.kind = 'EITI'
        WHEN 'APPRENTISSAGE' THEN c.kind = 'GEIQ'
        WHEN 'PROFESSIONNALISATION' THEN c.kind IN ('ACI', 'EI', 'AI', 'ETTI', 'GEIQ')
        WHEN 'CDI' THEN c.kind IN ('GEIQ', 'EA', 'EATT')
        WHEN 'CDD' THEN c.kind IN ('GEIQ', 'EA', 'EATT')
        ELSE false END
    ORDER BY c.kind = o.structure_kind DESC, c.kind, c.since NULLS FIRST LIMIT 1) AS k ON true;
INSERT INTO history (club_id, at, subject_type, subject_id, type, to_status)
SELECT e.club_id, e.created_at, 'EMPLOYMENT', e.id, 'SIGNED', 'SIGNED' FROM employment e;
INSERT INTO history (club_id, at, subject_type, subject_id, type, from_status, to_status)
SELECT e.club_id, h.cancelled_at, 'EMPLOYMENT', e.id, e.status, 'SIGNED', e.status
FROM employment e JOIN hire h ON h.introduction_id = e.introduction_id WHERE h.cancelled_at IS NOT NULL;

ALTER TABLE hire ADD COLUMN employment_id uuid;
UPDATE hire h SET employment_id = e.id FROM employment e WHERE e.introduction_id = h.introduction_id;
ALTER TABLE hire ALTER COLUMN employment_id SET NOT NULL,
    ADD CONSTRAINT hire_employment_unique UNIQUE (employment_id),
    ADD CONSTRAINT hire_employment_fkey FOREIGN KEY (employment_id, club_id) REFERENCES employment (id, club_id);
COMMENT ON COLUMN hire.employment_id IS 'not personal: the contract, with its terms';

GRANT SELECT, INSERT ON employment TO club_api;
GRANT UPDATE (start_date, end_date, weekly_hours, total_hours, status, ended_on, exit_kind, version) ON employment TO club_api;
GRANT SELECT ON employment TO club_worker;

-- Contracts: those of a structure's people, and of whoever employs or hosts (Access.EMPLOYMENTS). A step about a person reaches all theirs, to know what
-- is left of them; only a side changes one.
ALTER TABLE employment ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY worker_reads ON employment FOR SELECT TO club_worker USING (true);
CREATE POLICY sides_read ON employment FOR SELECT TO club_api USING (club_id = caller_club() AND (caller_sees_club()
    OR (structure_id = caller_organisation() AND caller_is('structure'))
    OR caller_posts(employer_id) OR caller_posts(host_id)
    OR beneficiary_id = person_in_step()));
CREATE POLICY employer_and_structure_sign ON employment FOR INSERT TO club_api WITH CHECK (club_id = caller_club() AND (caller_sees_club()
    OR (structure_id = caller_organisation() AND caller_is('structure'))
    OR caller_posts(employer_id)));
CREATE POLICY employer_and_structure_move ON employment FOR UPDATE TO club_api USING (club_id = caller_club() AND (caller_sees_club()
    OR (structure_id = caller_organisation() AND caller_is('structure'))
    OR caller_posts(employer_id)));

-- The history of a contract tells what became of the person: not for a company.
CREATE POLICY structures_read_contracts ON history FOR SELECT TO club_api USING (club_id = caller_club()
    AND subject_type = 'EMPLOYMENT' AND caller_is('structure') AND EXISTS (SELECT FROM employment e WHERE e.id = subject_id));

-- Whether the caller employs, or employed, this person. Who undid a contract reads nothing of them any more.
CREATE FUNCTION caller_employs(person uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN EXISTS (SELECT FROM employment e WHERE e.beneficiary_id = person AND caller_posts(e.employer_id)
        AND e.status IN ('SIGNED', 'STARTED', 'ENDED'));
END $$;

-- As before, and for whoever employs the person: a contract that ends changes their state.
CREATE OR REPLACE FUNCTION lock_person(person uuid) RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM FROM beneficiary b
    WHERE b.id = person AND b.club_id = caller_club()
      AND (caller_sees_club() OR caller_holds(b.structure_id) OR caller_employs(b.id) OR EXISTS (
          SELECT FROM candidate c JOIN need n ON n.id = c.need_id
          WHERE c.beneficiary_id = b.id AND n.employer_id = caller_organisation()))
    FOR NO KEY UPDATE;
    IF FOUND THEN
        PERFORM set_config('caller.person', person::text, true);
    END IF;
END $$;
CREATE POLICY employer_in_step_reads ON beneficiary FOR SELECT TO club_api USING (
    club_id = caller_club() AND id = person_in_step() AND caller_employs(id));
CREATE POLICY employer_in_step_changes ON beneficiary FOR UPDATE TO club_api USING (
    club_id = caller_club() AND id = person_in_step() AND caller_employs(id));

-- An insertion contract is the person's current one and does not place them.
DROP TRIGGER hire_changes_the_state_alone ON beneficiary;
CREATE TRIGGER contract_changes_the_state_alone AFTER UPDATE ON beneficiary FOR EACH ROW
    WHEN (current_user = 'club_api' AND NOT (caller_sees_club() OR caller_holds(OLD.structure_id)))
    EXECUTE FUNCTION refuse_other_columns(
        'state', 'placed_from', 'current_contract', 'waiting_since', 'waits_from', 'updated_at', 'version');

-- As before, with the last day of the contract and its renewals (introduction.rule.Disclosure).
CREATE OR REPLACE FUNCTION company_knows(person uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF NOT (caller_is('company') OR caller_is('structure')) THEN
        RETURN false;
    END IF;
    RETURN EXISTS (
        SELECT FROM introduction i
        WHERE i.beneficiary_id = person AND caller_posts(i.employer_id) AND i.shared_at IS NOT NULL
          AND (i.status IN ('SHARED', 'INTERVIEWING', 'TRIAL')
               OR (i.status = 'DECLINED' AND i.ended_at > now() - interval '30 days')
               OR (i.status = 'HIRED' AND EXISTS (
                   SELECT FROM employment e WHERE e.introduction_id = i.id AND e.status NOT IN ('NOT_STARTED', 'CANCELLED')
                     AND (e.last_day IS NULL OR e.last_day + interval '12 months' >= club_today())))));
END $$;
CREATE OR REPLACE FUNCTION adviser_may_read(person uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF NOT caller_is('adviser') THEN
        RETURN false;
    END IF;
    IF caller_purpose() IS NOT NULL THEN
        RETURN true;
    END IF;
    RETURN EXISTS (
        SELECT FROM introduction i WHERE i.beneficiary_id = person
          AND (i.status IN ('SHARED', 'INTERVIEWING', 'TRIAL')
               OR (i.status = 'PROPOSED' AND i.deadline >= club_today())
               OR (i.status = 'HIRED' AND EXISTS (
                   SELECT FROM employment e WHERE e.introduction_id = i.id AND e.status NOT IN ('NOT_STARTED', 'CANCELLED')
                     AND (e.last_day IS NULL OR e.last_day >= club_today()))))
          AND NOT EXISTS (SELECT FROM history h WHERE h.subject_id = i.id AND h.type = 'PROPOSED' AND h.member_id = caller_member()));
END $$;
ALTER POLICY who_works_together_reads ON organisation USING (club_id = caller_club() AND (caller_sees_club()
    OR id = caller_organisation()
    OR (caller_is('structure') AND EXISTS (SELECT FROM need n WHERE n.employer_id = organisation.id))
    OR EXISTS (SELECT FROM introduction i WHERE i.structure_id = organisation.id AND caller_posts(i.employer_id)
               AND i.shared_at IS NOT NULL)
    OR EXISTS (SELECT FROM employment e WHERE e.employer_id = organisation.id)
    OR EXISTS (SELECT FROM employment e WHERE e.host_id = organisation.id)));

ALTER TABLE hire DROP COLUMN employer_id, DROP COLUMN contract_type, DROP COLUMN start_date, DROP COLUMN end_date, DROP COLUMN weekly_hours,
    DROP COLUMN total_hours;

-- The first day of the first of the contracts that this one renews, or its own.
CREATE FUNCTION first_day_of_stay(contract uuid) RETURNS date LANGUAGE sql STABLE AS $$
    WITH RECURSIVE chain AS (
        SELECT e.renews_id, e.start_date FROM employment e WHERE e.id = contract
        UNION ALL SELECT e.renews_id, e.start_date FROM employment e JOIN chain c ON e.id = c.renews_id)
    SELECT min(start_date) FROM chain
$$;

-- What a contract asks of somebody.
ALTER TABLE task DROP CONSTRAINT task_kind, ADD CONSTRAINT task_kind CHECK (kind IN (
    'CALL_COMPANY', 'CALL_STRUCTURE', 'CALL_PERSON', 'FOLLOW_UP', 'CHECK_PASS', 'DELIVERY_FAILED', 'CONTRADICTION',
    'CONFIRM_START', 'RECORD_EXIT', 'AFTER_CONTRACT'));

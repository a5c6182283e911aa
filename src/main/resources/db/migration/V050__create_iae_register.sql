-- The IAE register: diagnoses of eligibility, and PASS IAE with what suspends and prolongs them. The State's platform issues them; the club records them.
-- The rules stand in iae.rule (PassRule, DiagnosisRule); a constraint here names the one that it repeats.

CREATE TABLE diagnosis (
    id uuid PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT diagnosis_club_fkey REFERENCES club,
    beneficiary_id uuid NOT NULL,
    made_by uuid NOT NULL,
    prescriber boolean NOT NULL,
    capacity text CONSTRAINT diagnosis_capacity CHECK (capacity IN ('ACI', 'EI', 'AI', 'ETTI', 'EITI')),
    made_on date NOT NULL,
    last_day date NOT NULL,
    criteria text[] NOT NULL CONSTRAINT diagnosis_criteria CHECK (criteria <@ ARRAY['RSA', 'ASS', 'AAH', 'DETLD', 'CAP_BEP', 'SENIOR',
        'JEUNE', 'ASE', 'DELD', 'TH', 'PI', 'PSH_PR', 'REF_DA', 'ZFRR', 'QPV', 'DETENTION_MJ', 'FLE', 'PM']),
    proofs_on date[] NOT NULL,
    platform_reference text CONSTRAINT diagnosis_platform_reference_length CHECK (length(platform_reference) BETWEEN 1 AND 64),
    recorded_by uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    cancelled_at timestamptz,
    CONSTRAINT diagnosis_beneficiary_fkey FOREIGN KEY (beneficiary_id, club_id) REFERENCES beneficiary (id, club_id),
    CONSTRAINT diagnosis_made_by_fkey FOREIGN KEY (made_by, club_id) REFERENCES organisation (id, club_id),
    CONSTRAINT diagnosis_recorded_by_fkey FOREIGN KEY (recorded_by, club_id) REFERENCES member (id, club_id),
    CONSTRAINT diagnosis_is_valid_from_its_day CHECK (last_day >= made_on),
    CONSTRAINT diagnosis_criteria_have_proofs CHECK (cardinality(criteria) = cardinality(proofs_on)),
    -- An employer's diagnosis needs criteria (EligibilityRules), by the kind of SIAE as which it diagnoses.
    CONSTRAINT diagnosis_of_employer_has_criteria CHECK (prescriber OR cardinality(criteria) > 0),
    CONSTRAINT diagnosis_of_employer_has_capacity CHECK (prescriber = (capacity IS NULL))
);
CREATE INDEX diagnosis_by_beneficiary ON diagnosis (beneficiary_id, made_on DESC, id DESC);
-- One that is sent twice is recorded once.
CREATE UNIQUE INDEX diagnosis_once_a_day ON diagnosis (beneficiary_id, made_by, made_on, capacity) NULLS NOT DISTINCT WHERE cancelled_at IS NULL;

CREATE TABLE pass_iae (
    id uuid PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT pass_iae_club_fkey REFERENCES club,
    beneficiary_id uuid NOT NULL,
    number text NOT NULL CONSTRAINT pass_iae_number_shape CHECK (number ~ '^99999[0-9]{7}$'),
    start_on date NOT NULL,
    end_on date NOT NULL,
    entered_by uuid NOT NULL,
    entered_at timestamptz NOT NULL,
    checked_on date NOT NULL,
    checked_by uuid NOT NULL,
    next_alert_on date,
    alerted_months smallint CONSTRAINT pass_iae_alerted_months CHECK (alerted_months IN (7, 3)),
    alerted_on date,
    version int NOT NULL DEFAULT 0,
    CONSTRAINT pass_iae_club_unique UNIQUE (id, club_id),
    CONSTRAINT pass_iae_number_unique UNIQUE (club_id, number),
    CONSTRAINT pass_iae_beneficiary_fkey FOREIGN KEY (beneficiary_id, club_id) REFERENCES beneficiary (id, club_id),
    CONSTRAINT pass_iae_entered_by_fkey FOREIGN KEY (entered_by, club_id) REFERENCES member (id, club_id),
    CONSTRAINT pass_iae_checked_by_fkey FOREIGN KEY (checked_by, club_id) REFERENCES member (id, club_id),
    CONSTRAINT pass_iae_alert_is_whole CHECK ((alerted_months IS NULL) = (alerted_on IS NULL)),
    -- 730 days, both ends included, or more (PassRule.PASS_DAYS).
    CONSTRAINT pass_iae_length CHECK (end_on >= start_on + 729),
    -- One valid PASS a person (PassRule.PASS_OVERLAPS).
    CONSTRAINT pass_iae_one_a_day EXCLUDE USING gist (beneficiary_id WITH =, daterange(start_on, end_on, '[]') WITH &&)
);
CREATE INDEX pass_iae_by_end ON pass_iae (club_id, end_on);
CREATE INDEX pass_iae_to_alert ON pass_iae (club_id, next_alert_on) WHERE next_alert_on IS NOT NULL;

CREATE TABLE pass_suspension (
    id uuid PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT pass_suspension_club_fkey REFERENCES club,
    pass_id uuid NOT NULL,
    reason text NOT NULL CONSTRAINT pass_suspension_reason CHECK (reason IN (
        'CONTRACT_SUSPENDED', 'CONTRACT_BROKEN', 'CONTRACT_FINISHED', 'COMMITTEE_AGREEMENT', 'PASSERELLE')),
    from_on date NOT NULL,
    until_on date NOT NULL,
    employer_id uuid NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    cancelled_at timestamptz,
    CONSTRAINT pass_suspension_pass_fkey FOREIGN KEY (pass_id, club_id) REFERENCES pass_iae (id, club_id),
    CONSTRAINT pass_suspension_employer_fkey FOREIGN KEY (employer_id, club_id) REFERENCES organisation (id, club_id),
    CONSTRAINT pass_suspension_recorded_by_fkey FOREIGN KEY (recorded_by, club_id) REFERENCES member (id, club_id),
    CONSTRAINT pass_suspension_dates CHECK (from_on <= until_on),
    -- No day is suspended twice (PassRule.SUSPENSION_OVERLAPS).
    CONSTRAINT pass_suspension_once_a_day EXCLUDE USING gist
        (pass_id WITH =, daterange(from_on, until_on, '[]') WITH &&) WHERE (cancelled_at IS NULL)
);
CREATE INDEX pass_suspension_by_pass ON pass_suspension (pass_id);

CREATE TABLE pass_prolongation (
    id uuid PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT pass_prolongation_club_fkey REFERENCES club,
    pass_id uuid NOT NULL,
    reason text NOT NULL CONSTRAINT pass_prolongation_reason CHECK (reason IN (
        'SENIOR_CDI', 'COMPLETE_TRAINING', 'RQTH', 'SENIOR', 'PARTICULAR_DIFFICULTIES')),
    days int NOT NULL CONSTRAINT pass_prolongation_days CHECK (days > 0),
    employer_id uuid NOT NULL,
    prescriber_id uuid,
    recorded_by uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    cancelled_at timestamptz,
    CONSTRAINT pass_prolongation_pass_fkey FOREIGN KEY (pass_id, club_id) REFERENCES pass_iae (id, club_id),
    CONSTRAINT pass_prolongation_employer_fkey FOREIGN KEY (employer_id, club_id) REFERENCES organisation (id, club_id),
    CONSTRAINT pass_prolongation_prescriber_fkey FOREIGN KEY (prescriber_id, club_id) REFERENCES organisation (id, club_id),
    CONSTRAINT pass_prolongation_recorded_by_fkey FOREIGN KEY (recorded_by, club_id) REFERENCES member (id, club_id),
    -- The first two need nobody (PassRule.PRESCRIBER_NEEDED).
    CONSTRAINT pass_prolongation_has_prescriber CHECK (prescriber_id IS NOT NULL OR reason IN ('SENIOR_CDI', 'COMPLETE_TRAINING'))
);
CREATE INDEX pass_prolongation_by_pass ON pass_prolongation (pass_id, recorded_at);

COMMENT ON COLUMN diagnosis.id IS 'not personal: the diagnosis';
COMMENT ON COLUMN diagnosis.club_id IS 'not personal: the club';
COMMENT ON COLUMN diagnosis.beneficiary_id IS
    'personal: purpose know whom the diagnosis is about; basis mission of public interest; readers their structure, advisers with a live introduction or a purpose; retention that of the person';
COMMENT ON COLUMN diagnosis.made_by IS
    'personal: purpose know for whom the diagnosis is valid; basis mission of public interest; readers their structure, of a SIAE also advisers with a live introduction or a purpose; retention that of the person';
COMMENT ON COLUMN diagnosis.prescriber IS
    'personal: purpose know how long and for whom it is valid; basis mission of public interest; readers their structure, advisers with a live introduction or a purpose; retention that of the person';
COMMENT ON COLUMN diagnosis.capacity IS
    'personal: purpose know for which contracts of a SIAE it is valid; basis mission of public interest; readers their structure, advisers with a live introduction or a purpose, rules of a hire; retention that of the person';
COMMENT ON COLUMN diagnosis.made_on IS
    'personal: purpose know until when it is valid; basis mission of public interest; readers their structure, advisers with a live introduction or a purpose; retention that of the person';
COMMENT ON COLUMN diagnosis.last_day IS
    'personal: purpose know whether an insertion contract may start; basis mission of public interest; readers their structure, advisers with a live introduction or a purpose, rules of a hire; retention that of the person';
COMMENT ON COLUMN diagnosis.criteria IS
    'personal: purpose know why the person is eligible; basis mission of public interest, 9-2-b for health; readers their structure alone; retention that of the person';
COMMENT ON COLUMN diagnosis.proofs_on IS
    'personal: purpose know which papers to renew; basis mission of public interest; readers their structure alone; retention that of the person';
COMMENT ON COLUMN diagnosis.platform_reference IS
    'personal: purpose find the diagnosis on the platform of the State; basis mission of public interest; readers their structure alone; retention that of the person';
COMMENT ON COLUMN diagnosis.recorded_by IS
    'personal: purpose know who recorded it; basis mission of public interest; readers their structure and advisers; retention that of the member';
COMMENT ON COLUMN diagnosis.recorded_at IS 'not personal: when it was recorded';
COMMENT ON COLUMN diagnosis.cancelled_at IS 'not personal: when it was cancelled, null while it counts';

COMMENT ON COLUMN pass_iae.id IS 'not personal: the PASS';
COMMENT ON COLUMN pass_iae.club_id IS 'not personal: the club';
COMMENT ON COLUMN pass_iae.beneficiary_id IS
    'personal: purpose know whose PASS it is; basis mission of public interest; readers their structure, advisers with a live introduction or a purpose; retention that of the person';
COMMENT ON COLUMN pass_iae.number IS
    'personal: purpose find the PASS on the platform of the State; basis mission of public interest; readers their structure, advisers with a live introduction or a purpose; retention that of the person';
COMMENT ON COLUMN pass_iae.start_on IS
    'personal: purpose know whether an insertion contract may start; basis mission of public interest; readers their structure, advisers with a live introduction or a purpose, rules of a hire; retention that of the person';
COMMENT ON COLUMN pass_iae.end_on IS
    'personal: purpose know whether an insertion contract may start, and warn the structure; basis mission of public interest; readers their structure, advisers with a live introduction or a purpose, rules of a hire; retention that of the person';
COMMENT ON COLUMN pass_iae.entered_by IS
    'personal: purpose know who entered it; basis mission of public interest; readers their structure and advisers; retention that of the member';
COMMENT ON COLUMN pass_iae.entered_at IS 'not personal: when it was entered';
COMMENT ON COLUMN pass_iae.checked_on IS 'not personal: when it was last compared with the platform';
COMMENT ON COLUMN pass_iae.checked_by IS
    'personal: purpose know who compared it with the platform; basis mission of public interest; readers their structure and advisers; retention that of the member';
COMMENT ON COLUMN pass_iae.next_alert_on IS 'not personal: when a job looks at it again';
COMMENT ON COLUMN pass_iae.alerted_months IS 'not personal: which alert was given last';
COMMENT ON COLUMN pass_iae.alerted_on IS 'not personal: when it was given';
COMMENT ON COLUMN pass_iae.version IS 'not personal: counts the changes';

COMMENT ON COLUMN pass_suspension.id IS 'not personal: the suspension';
COMMENT ON COLUMN pass_suspension.club_id IS 'not personal: the club';
COMMENT ON COLUMN pass_suspension.pass_id IS
    'personal: purpose know which PASS is suspended; basis mission of public interest; readers their structure, advisers with a live introduction or a purpose; retention that of the person';
COMMENT ON COLUMN pass_suspension.reason IS
    'personal: purpose know why the PASS is suspended; basis mission of public interest; readers their structure alone; retention that of the person';
COMMENT ON COLUMN pass_suspension.from_on IS
    'personal: purpose know when the PASS ends; basis mission of public interest; readers their structure, advisers with a live introduction or a purpose; retention that of the person';
COMMENT ON COLUMN pass_suspension.until_on IS
    'personal: purpose know when the PASS ends; basis mission of public interest; readers their structure, advisers with a live introduction or a purpose; retention that of the person';
COMMENT ON COLUMN pass_suspension.employer_id IS
    'personal: purpose know who asked for it; basis mission of public interest; readers their structure alone; retention that of the person';
COMMENT ON COLUMN pass_suspension.recorded_by IS
    'personal: purpose know who recorded it; basis mission of public interest; readers their structure and advisers; retention that of the member';
COMMENT ON COLUMN pass_suspension.recorded_at IS 'not personal: when it was recorded';
COMMENT ON COLUMN pass_suspension.cancelled_at IS 'not personal: when it was cancelled, null while it counts';

COMMENT ON COLUMN pass_prolongation.id IS 'not personal: the prolongation';
COMMENT ON COLUMN pass_prolongation.club_id IS 'not personal: the club';
COMMENT ON COLUMN pass_prolongation.pass_id IS
    'personal: purpose know which PASS is prolonged; basis mission of public interest; readers their structure, advisers with a live introduction or a purpose; retention that of the person';
COMMENT ON COLUMN pass_prolongation.reason IS
    'personal: purpose know why the PASS is prolonged, and how long it may be; basis mission of public interest, 9-2-b for health; readers their structure alone; retention that of the person';
COMMENT ON COLUMN pass_prolongation.days IS
    'personal: purpose know when the PASS ends; basis mission of public interest; readers their structure, advisers with a live introduction or a purpose; retention that of the person';
COMMENT ON COLUMN pass_prolongation.employer_id IS
    'personal: purpose know who asked for it; basis mission of public interest; readers their structure alone; retention that of the person';
COMMENT ON COLUMN pass_prolongation.prescriber_id IS
    'personal: purpose know who agreed; basis mission of public interest; readers their structure alone; retention that of the person';
COMMENT ON COLUMN pass_prolongation.recorded_by IS
    'personal: purpose know who recorded it; basis mission of public interest; readers their structure and advisers; retention that of the member';
COMMENT ON COLUMN pass_prolongation.recorded_at IS 'not personal: when it was recorded';
COMMENT ON COLUMN pass_prolongation.cancelled_at IS 'not personal: when it was cancelled, null while it counts';

GRANT SELECT, INSERT ON diagnosis, pass_iae, pass_suspension, pass_prolongation TO club_api;
GRANT UPDATE (cancelled_at) ON diagnosis TO club_api;
GRANT UPDATE (number, start_on, end_on, checked_on, checked_by, next_alert_on, alerted_months, alerted_on, version) ON pass_iae TO club_api;
GRANT UPDATE (until_on, cancelled_at) ON pass_suspension TO club_api;
GRANT UPDATE (cancelled_at) ON pass_prolongation TO club_api;
GRANT SELECT ON diagnosis, pass_iae TO club_worker;

-- Whether the caller's structure accompanies this person, and whether the caller may read what is recorded about them. In PL/pgSQL, so that each person is
-- looked up by themselves.
CREATE FUNCTION caller_holds_person(person uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN caller_is('structure') AND EXISTS (SELECT FROM beneficiary b WHERE b.id = person AND caller_holds(b.structure_id));
END $$;
CREATE FUNCTION caller_reads_iae(person uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN caller_is('automaton') OR caller_holds_person(person) OR adviser_may_read(person);
END $$;

-- As sensitive data: the person's structure, and advisers with a live introduction or a purpose (Access.IAE_RECORDS). A hire reaches the PASS of the person
-- whom it has locked, to end a suspension.
ALTER TABLE diagnosis ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY worker_reads ON diagnosis FOR SELECT TO club_worker USING (true);
CREATE POLICY holder_reads ON diagnosis FOR SELECT TO club_api USING (club_id = caller_club() AND caller_reads_iae(beneficiary_id));
CREATE POLICY holder_adds ON diagnosis FOR INSERT TO club_api WITH CHECK (club_id = caller_club() AND recorded_by = caller_member()
    AND caller_holds_person(beneficiary_id));
CREATE POLICY holder_cancels ON diagnosis FOR UPDATE TO club_api USING (club_id = caller_club() AND caller_holds_person(beneficiary_id));

ALTER TABLE pass_iae ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY worker_reads ON pass_iae FOR SELECT TO club_worker USING (true);
CREATE POLICY holder_reads ON pass_iae FOR SELECT TO club_api USING (
    club_id = caller_club() AND (beneficiary_id = person_in_step() OR caller_reads_iae(beneficiary_id)));
CREATE POLICY holder_adds ON pass_iae FOR INSERT TO club_api WITH CHECK (club_id = caller_club() AND entered_by = caller_member()
    AND caller_holds_person(beneficiary_id));
CREATE POLICY holder_changes ON pass_iae FOR UPDATE TO club_api USING (club_id = caller_club() AND (caller_is('automaton')
    OR beneficiary_id = person_in_step() OR caller_holds_person(beneficiary_id)));
-- A hire moves the end alone; so does a job with its alerts.
CREATE TRIGGER others_move_the_end_alone AFTER UPDATE ON pass_iae FOR EACH ROW
    WHEN (current_user = 'club_api' AND NOT caller_holds_person(OLD.beneficiary_id))
    EXECUTE FUNCTION refuse_other_columns('end_on', 'next_alert_on', 'alerted_months', 'alerted_on', 'version');

ALTER TABLE pass_suspension ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY as_the_pass ON pass_suspension FOR SELECT TO club_api USING (
    club_id = caller_club() AND EXISTS (SELECT FROM pass_iae p WHERE p.id = pass_id));
CREATE POLICY holder_adds ON pass_suspension FOR INSERT TO club_api WITH CHECK (club_id = caller_club() AND recorded_by = caller_member()
    AND EXISTS (SELECT FROM pass_iae p WHERE p.id = pass_id AND caller_holds_person(p.beneficiary_id)));
CREATE POLICY holder_and_hire_change ON pass_suspension FOR UPDATE TO club_api USING (club_id = caller_club()
    AND EXISTS (SELECT FROM pass_iae p
                WHERE p.id = pass_id AND (p.beneficiary_id = person_in_step() OR caller_holds_person(p.beneficiary_id))));

ALTER TABLE pass_prolongation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY as_the_pass ON pass_prolongation FOR SELECT TO club_api USING (
    club_id = caller_club() AND EXISTS (SELECT FROM pass_iae p WHERE p.id = pass_id));
CREATE POLICY holder_adds ON pass_prolongation FOR INSERT TO club_api WITH CHECK (club_id = caller_club() AND recorded_by = caller_member()
    AND EXISTS (SELECT FROM pass_iae p WHERE p.id = pass_id AND caller_holds_person(p.beneficiary_id)));
CREATE POLICY holder_changes ON pass_prolongation FOR UPDATE TO club_api USING (club_id = caller_club()
    AND EXISTS (SELECT FROM pass_iae p WHERE p.id = pass_id AND caller_holds_person(p.beneficiary_id)));

-- What titles an organisation of the club has: an authorised prescriber's, and those of a SIAE, with their dates. A structure names the organisation that
-- diagnosed or employs, which it may not read otherwise. Both are public lists of the State. Other kinds of structure stay unknown.
CREATE FUNCTION iae_titles(organisations uuid[], asked_number bigint)
    RETURNS TABLE (id uuid, number bigint, name text, prescriber text, prescriber_since date, prescriber_until date,
                   kind text, since date, until date)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN QUERY
    SELECT o.id, o.number, o.name, o.prescriber, o.prescriber_since, o.prescriber_until, c.kind, c.since, c.until
    FROM organisation o
    LEFT JOIN structure_capacity c ON c.organisation_id = o.id AND c.kind IN ('ACI', 'EI', 'AI', 'ETTI', 'EITI')
    WHERE o.club_id = caller_club() AND (caller_is('structure') OR caller_sees_club())
      AND (o.id = ANY (organisations) OR o.number = asked_number)
      AND (o.prescriber <> 'NO' OR c.kind IS NOT NULL);
END $$;
REVOKE ALL ON FUNCTION iae_titles(uuid[], bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION iae_titles(uuid[], bigint) TO club_api;

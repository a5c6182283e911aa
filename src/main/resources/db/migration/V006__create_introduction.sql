-- A person as a company sees them: a random alias for one need and one revision of its criteria.
CREATE TABLE candidate (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    need_id uuid NOT NULL REFERENCES need,
    revision int NOT NULL,
    beneficiary_id uuid NOT NULL REFERENCES beneficiary,
    pseudonym text NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT candidate_one_alias UNIQUE (need_id, revision, beneficiary_id),
    CONSTRAINT candidate_pseudonym_unique UNIQUE (need_id, revision, pseudonym)
);

CREATE TABLE introduction (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    number bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT introduction_number_unique UNIQUE,
    club_id uuid NOT NULL REFERENCES club,
    need_id uuid NOT NULL REFERENCES need,
    beneficiary_id uuid NOT NULL REFERENCES beneficiary,
    -- The poster of the need and the structure of the person, as they are when it is proposed.
    employer_id uuid NOT NULL REFERENCES organisation,
    structure_id uuid NOT NULL REFERENCES organisation,
    candidate_id uuid NOT NULL REFERENCES candidate,
    initiator text NOT NULL CONSTRAINT introduction_initiator CHECK (initiator IN ('COMPANY', 'STRUCTURE', 'ADVISER')),
    status text NOT NULL CONSTRAINT introduction_status CHECK (status IN ('PROPOSED', 'SHARED', 'INTERVIEWING', 'TRIAL', 'HIRED',
        'DECLINED', 'WITHDRAWN', 'SUSPENDED', 'OBSOLETE', 'EXPIRED', 'CANCELLED')),
    deadline date,
    postponements int NOT NULL DEFAULT 0 CONSTRAINT introduction_postponements CHECK (postponements BETWEEN 0 AND 2),
    message text CHECK (length(message) <= 2000),
    override_reason text CHECK (length(override_reason) <= 2000),
    agreement_on date,
    agreement_means text CHECK (agreement_means IN ('ORAL', 'SIGNED', 'SMS')),
    shared_at timestamptz,
    interview_at timestamptz,
    interview_place text,
    interview_format text CHECK (interview_format IN ('ON_SITE', 'PHONE', 'VIDEO')),
    trial_kind text CHECK (trial_kind IN ('PMSMP', 'POEI')),
    trial_from date,
    trial_to date,
    trial_object text CHECK (trial_object IN ('DISCOVER', 'CONFIRM', 'START_RECRUITMENT')),
    -- Why it ended, by whom; the code is a reason for declining or cancelling.
    end_reason text,
    end_comment text CHECK (length(end_comment) <= 2000),
    ended_by text CHECK (ended_by IN ('COMPANY', 'STRUCTURE', 'ADVISER')),
    ended_at timestamptz,
    -- The first day on which the pair may be proposed again (rule Reproposal); null while it is open.
    reproposable_from date,
    -- Suspended by the hire of another introduction, and what it was before.
    suspended_by uuid REFERENCES introduction,
    suspended_from text,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version int NOT NULL DEFAULT 0,
    CONSTRAINT introduction_trial_dates CHECK (trial_from <= trial_to),
    CONSTRAINT introduction_suspension CHECK ((status = 'SUSPENDED') = (suspended_from IS NOT NULL))
);
CREATE UNIQUE INDEX introduction_one_open_per_pair ON introduction (need_id, beneficiary_id)
    WHERE status IN ('PROPOSED', 'SHARED', 'INTERVIEWING', 'TRIAL', 'SUSPENDED', 'HIRED');
CREATE INDEX introduction_by_club ON introduction (club_id, id);
CREATE INDEX introduction_by_need ON introduction (need_id, id);
CREATE INDEX introduction_by_beneficiary ON introduction (beneficiary_id, id);
CREATE INDEX introduction_by_employer ON introduction (employer_id, id);
CREATE INDEX introduction_by_structure ON introduction (structure_id, id);
CREATE INDEX introduction_by_suspension ON introduction (suspended_by) WHERE suspended_by IS NOT NULL;

-- The work contract that an introduction led to, and who employs: the company, or a structure that lends.
CREATE TABLE hire (
    introduction_id uuid PRIMARY KEY REFERENCES introduction,
    employer text NOT NULL CONSTRAINT hire_employer CHECK (employer IN ('COMPANY', 'STRUCTURE')),
    employer_id uuid NOT NULL REFERENCES organisation,
    contract_type text NOT NULL,
    start_date date NOT NULL,
    end_date date,
    weekly_hours numeric(4, 1) CHECK (weekly_hours BETWEEN 1 AND 48),
    total_hours numeric(6, 1) CHECK (total_hours > 0),
    substantial boolean NOT NULL,
    hired_at timestamptz NOT NULL,
    cancel_reason text CONSTRAINT hire_cancel_reason CHECK (cancel_reason IN ('BEFORE_START', 'NOT_STARTED', 'BROKEN_IN_TRIAL')),
    cancelled_at timestamptz,
    CONSTRAINT hire_dates CHECK (start_date <= end_date)
);

GRANT SELECT ON candidate, introduction, hire TO club_api, club_worker;
GRANT INSERT ON candidate TO club_api;
GRANT INSERT, UPDATE ON introduction, hire TO club_api;

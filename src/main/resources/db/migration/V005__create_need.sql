CREATE TABLE need (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    number bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT need_number_unique UNIQUE,
    club_id uuid NOT NULL REFERENCES club,
    employer_id uuid NOT NULL REFERENCES organisation,
    external_id text CHECK (length(external_id) BETWEEN 1 AND 64),
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    description text CHECK (length(description) <= 4000),
    rome_code text NOT NULL REFERENCES occupation,
    positions int NOT NULL CONSTRAINT need_positions CHECK (positions BETWEEN 1 AND 99),
    commune_code text NOT NULL REFERENCES commune,
    contract_types text[] NOT NULL CONSTRAINT need_contract_types CHECK (cardinality(contract_types) >= 1),
    contract_months int CHECK (contract_months BETWEEN 1 AND 60),
    weekly_hours numeric(4, 1) NOT NULL CHECK (weekly_hours BETWEEN 1 AND 48),
    start_date date NOT NULL,
    experience text NOT NULL CHECK (experience IN ('NONE', 'SOME', 'CONFIRMED')),
    pay_from numeric(10, 2) CHECK (pay_from > 0),
    pay_to numeric(10, 2),
    pay_period text CHECK (pay_period IN ('HOURLY', 'MONTHLY')),
    required_skills text[] NOT NULL CONSTRAINT need_required_skills CHECK (cardinality(required_skills) <= 5),
    wished_skills text[] NOT NULL CONSTRAINT need_wished_skills CHECK (cardinality(wished_skills) <= 10),
    french_oral text CHECK (french_oral IN ('BELOW_A1', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2')),
    french_written text CHECK (french_written IN ('BELOW_A1', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2')),
    french_reason text,
    licences_part_of_job text[] NOT NULL,
    licences_wished text[] NOT NULL,
    certifications text[] NOT NULL,
    work_conditions text[] NOT NULL,
    accommodations text[] NOT NULL CONSTRAINT need_accommodations
        CHECK (accommodations <@ ARRAY['SEATED_WORK', 'ADAPTED_HOURS', 'ACCESSIBLE_SITE', 'JOB_COACH']),
    immersion_possible boolean NOT NULL,
    training_before_hire_possible boolean NOT NULL,
    -- Whether somebody accompanies the newcomer, and whether transit goes there at the hours of the job; null when not said.
    tutor boolean,
    transit_access boolean,
    status text NOT NULL CONSTRAINT need_status CHECK (status IN ('DRAFT', 'OPEN', 'FILLED', 'WITHDRAWN', 'EXPIRED')),
    -- Candidates shown to the poster belong to one revision of the criteria; a change of criteria gives others.
    criteria_revision int NOT NULL DEFAULT 1,
    opened_at timestamptz,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version int NOT NULL DEFAULT 0,
    CONSTRAINT need_pay_range CHECK (pay_from <= pay_to),
    CONSTRAINT need_pay_to_open CHECK (status = 'DRAFT' OR (pay_from IS NOT NULL AND pay_period IS NOT NULL)),
    CONSTRAINT need_external_id_unique UNIQUE (employer_id, external_id)
);
CREATE INDEX need_by_club ON need (club_id, status, id);
CREATE INDEX need_by_employer ON need (employer_id, id);

-- The days on which the criteria of a need were changed: ten changes a day, so that nobody sounds people out by small steps.
CREATE TABLE need_criteria_change (
    need_id uuid NOT NULL REFERENCES need,
    at timestamptz NOT NULL,
    revision int NOT NULL,
    PRIMARY KEY (need_id, revision)
);

GRANT SELECT ON need, need_criteria_change TO club_api, club_worker;
GRANT INSERT, UPDATE ON need TO club_api;
GRANT INSERT ON need_criteria_change TO club_api;

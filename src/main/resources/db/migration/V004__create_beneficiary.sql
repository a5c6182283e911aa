-- A person is four tables, so that each kind of data has its own policy (they stand in V007): matching facts, identity, sensitive
-- data, agreements.
CREATE TABLE beneficiary (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    number bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT beneficiary_number_unique UNIQUE,
    club_id uuid NOT NULL REFERENCES club,
    structure_id uuid NOT NULL REFERENCES organisation,
    external_id text CHECK (length(external_id) BETWEEN 1 AND 64),
    state text NOT NULL CONSTRAINT beneficiary_state
        CHECK (state IN ('PREPARING', 'READY_FOR_IMMERSION', 'READY_FOR_WORK', 'PAUSED', 'PLACED', 'LEFT')),
    -- What the person comes back to after a pause, or when a hire ends.
    readiness text NOT NULL CONSTRAINT beneficiary_readiness
        CHECK (readiness IN ('PREPARING', 'READY_FOR_IMMERSION', 'READY_FOR_WORK')),
    commune_code text NOT NULL REFERENCES commune,
    target_occupations text[] NOT NULL CONSTRAINT beneficiary_targets CHECK (cardinality(target_occupations) <= 5),
    open_to_entry_level boolean NOT NULL,
    skills text[] NOT NULL,
    skill_proofs text[] NOT NULL CONSTRAINT beneficiary_skill_proofs
        CHECK (skill_proofs <@ ARRAY['DECLARED', 'OBSERVED', 'CERTIFIED']),
    certifications text[] NOT NULL,
    max_journey_minutes int NOT NULL CONSTRAINT beneficiary_journey CHECK (max_journey_minutes BETWEEN 10 AND 120),
    transport text[] NOT NULL CONSTRAINT beneficiary_transport CHECK (transport <@ ARRAY['WALK', 'BIKE', 'TRANSIT', 'CAR']),
    available_from date,
    french_oral text CHECK (french_oral IN ('BELOW_A1', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2')),
    french_written text CHECK (french_written IN ('BELOW_A1', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2')),
    driving_licences text[] NOT NULL,
    contract_types text[] NOT NULL,
    weekly_hours_min numeric(4, 1),
    weekly_hours_max numeric(4, 1),
    pitch text CHECK (length(pitch) <= 600),
    current_contract text,
    -- Whether an agreement is in force: kept with its row, for those who see the facts and not the agreements.
    agreed boolean NOT NULL DEFAULT false,
    -- Since when the person waits for a proposal: set when becoming ready, and again each time shared with anyone.
    waiting_since timestamptz,
    left_at timestamptz,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version int NOT NULL DEFAULT 0,
    CONSTRAINT beneficiary_skills_proved CHECK (cardinality(skills) = cardinality(skill_proofs)),
    CONSTRAINT beneficiary_hours CHECK (weekly_hours_min <= weekly_hours_max),
    CONSTRAINT beneficiary_external_id_unique UNIQUE (structure_id, external_id)
);
CREATE INDEX beneficiary_by_club ON beneficiary (club_id, id);
CREATE INDEX beneficiary_by_structure ON beneficiary (structure_id, id);
CREATE INDEX beneficiary_by_target ON beneficiary USING gin (target_occupations);

CREATE TABLE beneficiary_identity (
    beneficiary_id uuid PRIMARY KEY REFERENCES beneficiary,
    first_name text NOT NULL CHECK (length(first_name) BETWEEN 1 AND 100),
    last_name text NOT NULL CHECK (length(last_name) BETWEEN 1 AND 100),
    birth_date date NOT NULL,
    email text,
    phone text,
    -- Names and telephone without accents, case and punctuation: what the search looks in.
    search_key text NOT NULL,
    version int NOT NULL DEFAULT 0
);

CREATE TABLE beneficiary_sensitive (
    beneficiary_id uuid PRIMARY KEY REFERENCES beneficiary,
    barriers text[] NOT NULL CONSTRAINT sensitive_barriers CHECK (barriers <@ ARRAY['MOBILITY', 'HOUSING', 'HEALTH', 'CHILDCARE',
        'LANGUAGE', 'LITERACY', 'DIGITAL', 'ADMINISTRATIVE', 'FINANCIAL', 'AVAILABILITY']),
    barrier_statuses text[] NOT NULL CONSTRAINT sensitive_barrier_statuses
        CHECK (barrier_statuses <@ ARRAY['TO_LIFT', 'UNDER_WAY', 'LIFTED']),
    eligibility_criteria text[] NOT NULL CONSTRAINT sensitive_criteria CHECK (eligibility_criteria <@ ARRAY['RSA', 'ASS', 'AAH', 'DETLD',
        'CAP_BEP', 'SENIOR', 'JEUNE', 'ASE', 'DELD', 'TH', 'PI', 'PSH_PR', 'REF_DA', 'ZFRR', 'QPV', 'DETENTION_MJ', 'FLE', 'PM']),
    excluded_conditions text[] NOT NULL CONSTRAINT sensitive_conditions CHECK (excluded_conditions <@ ARRAY['HEAVY_LOADS', 'STANDING',
        'NIGHT', 'EARLY', 'WEEKEND', 'SPLIT_SHIFTS', 'OUTDOORS', 'SCREEN', 'TRAVEL', 'HEIGHTS', 'COLD']),
    version int NOT NULL DEFAULT 0,
    CONSTRAINT sensitive_barriers_have_status CHECK (cardinality(barriers) = cardinality(barrier_statuses))
);

-- The person's agreement to be proposed. One at most is in force; withdrawing ends it and keeps the row.
CREATE TABLE agreement (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    beneficiary_id uuid NOT NULL REFERENCES beneficiary,
    given_on date NOT NULL,
    means text NOT NULL CONSTRAINT agreement_means CHECK (means IN ('ORAL', 'SIGNED', 'SMS')),
    informed_on date NOT NULL,
    withdrawn_at timestamptz
);
CREATE UNIQUE INDEX agreement_one_in_force ON agreement (beneficiary_id) WHERE withdrawn_at IS NULL;

GRANT SELECT ON beneficiary, beneficiary_identity, beneficiary_sensitive, agreement TO club_api, club_worker;
GRANT INSERT, UPDATE ON beneficiary, beneficiary_identity, beneficiary_sensitive, agreement TO club_api;

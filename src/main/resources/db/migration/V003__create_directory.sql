CREATE TABLE club (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    name text NOT NULL CONSTRAINT club_name_unique UNIQUE,
    departments text[] NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);

-- Companies, insertion structures and the club's agency: one row a SIRET, which may be both company and structure.
CREATE TABLE organisation (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    number bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT organisation_number_unique UNIQUE,
    club_id uuid NOT NULL REFERENCES club,
    siret text NOT NULL CONSTRAINT organisation_siret_unique UNIQUE CHECK (siret ~ '^[0-9]{14}$'),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    company boolean NOT NULL DEFAULT false,
    structure_kind text CONSTRAINT organisation_structure_kind CHECK (structure_kind IN (
        'ACI', 'EI', 'AI', 'ETTI', 'EITI', 'GEIQ', 'EA', 'EATT', 'ESAT', 'FT', 'ML', 'CAP_EMPLOI', 'PLIE', 'DEPT', 'E2C', 'EPIDE',
        'AFPA', 'CCAS', 'CHRS', 'CADA', 'ASE', 'SPIP', 'PJJ', 'CSAPA', 'CAARUD', 'OPCS', 'OTHER')),
    agency boolean NOT NULL DEFAULT false,
    naf_code text,
    commune_code text REFERENCES commune,
    contact_email text,
    contact_phone text,
    prescriber text CONSTRAINT organisation_prescriber CHECK (prescriber IN ('NATIONAL_LIST', 'PREFECT', 'NO')),
    external_id text CHECK (length(external_id) BETWEEN 1 AND 64),
    created_at timestamptz NOT NULL DEFAULT now(),
    left_at timestamptz,
    version int NOT NULL DEFAULT 0,
    CONSTRAINT organisation_is_something CHECK (company OR structure_kind IS NOT NULL OR agency),
    CONSTRAINT organisation_external_id_unique UNIQUE (club_id, external_id)
);
CREATE INDEX organisation_by_club ON organisation (club_id, id);
CREATE INDEX organisation_by_siren ON organisation (substr(siret, 1, 9));

-- A user acting for an organisation: created at the first sign-in, read at each request, so that leaving takes effect at once.
CREATE TABLE member (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    organisation_id uuid NOT NULL REFERENCES organisation,
    subject text NOT NULL,
    name text,
    created_at timestamptz NOT NULL DEFAULT now(),
    left_at timestamptz,
    CONSTRAINT member_unique UNIQUE (organisation_id, subject)
);

-- One row for each change of an organisation, a person, a need or an introduction, written in the same transaction: who, acting for
-- whom, when, what and why. History, audit and change feed are read from it.
CREATE TABLE event (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    club_id uuid NOT NULL REFERENCES club,
    at timestamptz NOT NULL,
    member_id uuid REFERENCES member,
    organisation_id uuid REFERENCES organisation,
    subject_type text NOT NULL CONSTRAINT event_subject_type
        CHECK (subject_type IN ('ORGANISATION', 'BENEFICIARY', 'NEED', 'INTRODUCTION')),
    subject_id uuid NOT NULL,
    type text NOT NULL CHECK (length(type) BETWEEN 1 AND 40),
    from_status text,
    to_status text,
    reason text,
    txid xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX event_by_subject ON event (subject_id, id);
CREATE INDEX event_by_txid ON event (txid);

-- The answers already given, for those who ask twice with the same key.
CREATE TABLE idempotency_key (
    member_id uuid NOT NULL REFERENCES member,
    key text NOT NULL CHECK (length(key) BETWEEN 1 AND 64),
    request_hash text NOT NULL,
    status int NOT NULL,
    location text,
    body text NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (member_id, key)
);
CREATE INDEX idempotency_key_by_age ON idempotency_key (created_at);

GRANT SELECT ON club, organisation, member, event TO club_api, club_worker;
GRANT INSERT, UPDATE ON organisation, member TO club_api;
GRANT INSERT ON event TO club_api, club_worker;
GRANT SELECT, INSERT, DELETE ON idempotency_key TO club_api;

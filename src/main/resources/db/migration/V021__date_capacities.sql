-- What a structure is, with dates: one SIRET may be several kinds at once (an ACI and an EI, say), each by an agreement of its own.
-- organisation.structure_kind stays: it names the main one.
CREATE EXTENSION IF NOT EXISTS btree_gist;

ALTER TABLE organisation ADD CONSTRAINT organisation_club_unique UNIQUE (id, club_id);

CREATE TABLE structure_capacity (
    organisation_id uuid NOT NULL,
    club_id uuid NOT NULL DEFAULT caller_club(),
    kind text NOT NULL CONSTRAINT structure_capacity_kind CHECK (kind IN (
        'ACI', 'EI', 'AI', 'ETTI', 'EITI', 'GEIQ', 'EA', 'EATT', 'ESAT', 'FT', 'ML', 'CAP_EMPLOI', 'PLIE', 'DEPT', 'E2C', 'EPIDE',
        'AFPA', 'CCAS', 'CHRS', 'CADA', 'ASE', 'SPIP', 'PJJ', 'CSAPA', 'CAARUD', 'OPCS', 'OTHER')),
    -- First and last day, both included; null when not known, or not fixed.
    since date,
    until date,
    -- Number of the agreement.
    reference text CONSTRAINT structure_capacity_reference CHECK (length(reference) BETWEEN 1 AND 64),
    CONSTRAINT structure_capacity_organisation_fkey FOREIGN KEY (organisation_id, club_id) REFERENCES organisation (id, club_id),
    CONSTRAINT structure_capacity_dates CHECK (since <= until),
    CONSTRAINT structure_capacity_once_a_day EXCLUDE USING gist
        (organisation_id WITH =, kind WITH =, daterange(since, until, '[]') WITH &&)
);
CREATE INDEX structure_capacity_by_organisation ON structure_capacity (organisation_id);

INSERT INTO structure_capacity (organisation_id, club_id, kind)
    SELECT id, club_id, structure_kind FROM organisation WHERE structure_kind IS NOT NULL;

GRANT SELECT ON structure_capacity TO club_api, club_worker;
GRANT INSERT, UPDATE, DELETE ON structure_capacity TO club_api;
ALTER TABLE structure_capacity ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY worker_reads ON structure_capacity FOR SELECT TO club_worker USING (true);
-- The law of every hire asks it, whoever hires; views hide the kinds that reveal health, justice or status.
CREATE POLICY club_reads ON structure_capacity FOR SELECT TO club_api USING (club_id = caller_club());
CREATE POLICY advisers_write ON structure_capacity TO club_api USING (club_id = caller_club() AND caller_is('adviser'));

-- From when to when the structure is an authorised prescriber; null when not known, or not fixed.
ALTER TABLE organisation
    ADD COLUMN prescriber_since date,
    ADD COLUMN prescriber_until date,
    ADD CONSTRAINT organisation_prescriber_dates CHECK (prescriber_since <= prescriber_until);
COMMENT ON COLUMN organisation.prescriber_since IS 'not personal: a title of the organisation';
COMMENT ON COLUMN organisation.prescriber_until IS 'not personal: a title of the organisation';

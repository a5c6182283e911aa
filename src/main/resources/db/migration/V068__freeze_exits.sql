-- Exits of structures, counted once a quarter and then frozen, for each kind of readers after secrecy: what is hidden from them is not in their rows.
CREATE TABLE exit_table (
    id uuid CONSTRAINT exit_table_pkey PRIMARY KEY DEFAULT uuidv7(),
    club_id uuid NOT NULL CONSTRAINT exit_table_club_fkey REFERENCES club,
    quarter text NOT NULL CONSTRAINT exit_table_quarter CHECK (quarter ~ '^2[0-9]{3}-Q[1-4]$'),
    frozen_at timestamptz NOT NULL,
    CONSTRAINT exit_table_once UNIQUE (club_id, quarter),
    CONSTRAINT exit_table_club_key UNIQUE (id, club_id)
);
CREATE TABLE exit_line (
    id uuid CONSTRAINT exit_line_pkey PRIMARY KEY DEFAULT uuidv7(),
    club_id uuid NOT NULL,
    exit_table_id uuid NOT NULL,
    readers text NOT NULL CONSTRAINT exit_line_readers CHECK (readers IN ('AGENCY', 'STRUCTURES', 'OWN')),
    kind text CONSTRAINT exit_line_kind CHECK (kind IN ('ACI', 'EI', 'AI', 'ETTI', 'EITI')),
    structure_id uuid,
    structure_name text,
    lasting int CONSTRAINT exit_line_lasting CHECK (lasting >= 0),
    transition int CONSTRAINT exit_line_transition CHECK (transition >= 0),
    positive int CONSTRAINT exit_line_positive CHECK (positive >= 0),
    other int CONSTRAINT exit_line_other CHECK (other >= 0),
    total int CONSTRAINT exit_line_total CHECK (total >= 0),
    CONSTRAINT exit_line_table_fkey FOREIGN KEY (exit_table_id, club_id) REFERENCES exit_table (id, club_id),
    CONSTRAINT exit_line_structure_fkey FOREIGN KEY (structure_id, club_id) REFERENCES organisation (id, club_id),
    CONSTRAINT exit_line_once UNIQUE NULLS NOT DISTINCT (exit_table_id, readers, kind, structure_id),
    CONSTRAINT exit_line_structure_has_kind CHECK (structure_id IS NULL OR (kind IS NOT NULL AND readers <> 'STRUCTURES'))
);
CREATE INDEX exit_line_by_structure ON exit_line (structure_id);

COMMENT ON COLUMN exit_table.id IS 'not personal: the table';
COMMENT ON COLUMN exit_table.club_id IS 'not personal: the club';
COMMENT ON COLUMN exit_table.quarter IS 'not personal: the quarter';
COMMENT ON COLUMN exit_table.frozen_at IS 'not personal: when it was counted';
COMMENT ON COLUMN exit_line.id IS 'not personal: the line';
COMMENT ON COLUMN exit_line.club_id IS 'not personal: the club';
COMMENT ON COLUMN exit_line.exit_table_id IS 'not personal: the table';
COMMENT ON COLUMN exit_line.readers IS 'not personal: for whom numbers were hidden';
COMMENT ON COLUMN exit_line.kind IS 'not personal: the kind of structures, null for all';
COMMENT ON COLUMN exit_line.structure_id IS 'not personal: the structure, null for a sum';
COMMENT ON COLUMN exit_line.structure_name IS 'not personal: its name when the quarter was counted';
COMMENT ON COLUMN exit_line.lasting IS 'not personal: a count after secrecy, null when hidden; the own line of a structure is for that structure alone';
COMMENT ON COLUMN exit_line.transition IS 'not personal: a count after secrecy, null when hidden; the own line of a structure is for that structure alone';
COMMENT ON COLUMN exit_line.positive IS 'not personal: a count after secrecy, null when hidden; the own line of a structure is for that structure alone';
COMMENT ON COLUMN exit_line.other IS 'not personal: a count after secrecy, null when hidden; the own line of a structure is for that structure alone';
COMMENT ON COLUMN exit_line.total IS 'not personal: a count after secrecy, null when hidden; the own line of a structure is for that structure alone';

-- Frozen: nobody updates or deletes them.
GRANT SELECT, INSERT ON exit_table, exit_line TO club_api;
ALTER TABLE exit_table ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE exit_line ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY published ON exit_table FOR SELECT TO club_api USING (club_id = caller_club()
    AND (caller_sees_club() OR caller_is('agency-admin') OR caller_is('structure')));
CREATE POLICY the_club_freezes ON exit_table FOR INSERT TO club_api WITH CHECK (club_id = caller_club() AND caller_is('automaton'));
CREATE POLICY the_agency_reads ON exit_line FOR SELECT TO club_api USING (club_id = caller_club() AND readers = 'AGENCY'
    AND (caller_sees_club() OR caller_is('agency-admin')));
CREATE POLICY structures_read_kinds_and_their_own ON exit_line FOR SELECT TO club_api USING (club_id = caller_club() AND caller_is('structure')
    AND (readers = 'STRUCTURES' OR (readers = 'OWN' AND structure_id = caller_organisation())));
CREATE POLICY the_club_freezes ON exit_line FOR INSERT TO club_api WITH CHECK (club_id = caller_club() AND caller_is('automaton'));

-- The exits of a quarter.
CREATE INDEX employment_ended_of_structures ON employment (club_id, ended_on) WHERE status = 'ENDED' AND capacity IS NOT NULL;

-- The first day of the stay: of the first of the contracts that this one renews or follows without a day between, at the same employer under the same kind.
CREATE OR REPLACE FUNCTION first_day_of_stay(contract uuid) RETURNS date LANGUAGE sql STABLE AS $$
    WITH RECURSIVE stay AS (
        SELECT e.id, e.renews_id, e.beneficiary_id, e.employer_id, e.capacity, e.start_date FROM employment e WHERE e.id = contract
        UNION SELECT b.id, b.renews_id, b.beneficiary_id, b.employer_id, b.capacity, b.start_date
        FROM stay s JOIN employment b ON b.beneficiary_id = s.beneficiary_id AND b.id <> s.id
            AND (b.id = s.renews_id OR (b.employer_id = s.employer_id AND b.capacity IS NOT DISTINCT FROM s.capacity
                AND b.status IN ('STARTED', 'ENDED') AND b.start_date < s.start_date AND b.last_day >= s.start_date - 1)))
    SELECT min(start_date) FROM stay
$$;

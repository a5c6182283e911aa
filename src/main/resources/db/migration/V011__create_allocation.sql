-- A proposal of who goes where, over many open needs at once: what was asked, what it gives and costs, its pairs, and who is left out.
-- For the club's advisers alone, and once stored only the fate of its pairs changes.

CREATE TABLE allocation (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    club_id uuid NOT NULL REFERENCES club,
    member_id uuid NOT NULL REFERENCES member,
    mode text NOT NULL CONSTRAINT allocation_mode CHECK (mode IN ('MOST_PLACED', 'STABLE')),
    -- Which needs: those of one company, of one commune, of one EPT, or all the open ones.
    company_id uuid REFERENCES organisation,
    commune_code text REFERENCES commune,
    ept text,
    created_at timestamptz NOT NULL,
    needs int NOT NULL,
    people int NOT NULL,
    seats_offered int NOT NULL,
    seats_filled int NOT NULL,
    mean_score double precision NOT NULL,
    blocking_pairs bigint NOT NULL,
    -- Who is among the best of the most needs, and of how many.
    most_wanted uuid[] NOT NULL,
    most_wanted_by int[] NOT NULL,
    CONSTRAINT allocation_one_filter CHECK (num_nonnulls(company_id, commune_code, ept) <= 1),
    CONSTRAINT allocation_seats CHECK (seats_filled BETWEEN 1 AND seats_offered),
    CONSTRAINT allocation_most_wanted CHECK (cardinality(most_wanted) = cardinality(most_wanted_by))
);
CREATE INDEX allocation_by_club ON allocation (club_id, id);

CREATE TABLE allocation_pair (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    allocation_id uuid NOT NULL REFERENCES allocation,
    club_id uuid NOT NULL,
    need_id uuid NOT NULL REFERENCES need,
    beneficiary_id uuid NOT NULL REFERENCES beneficiary,
    score double precision NOT NULL CONSTRAINT allocation_pair_score CHECK (score BETWEEN 0 AND 100),
    status text NOT NULL CONSTRAINT allocation_pair_status CHECK (status IN ('PROPOSED', 'INTRODUCED', 'REFUSED')),
    introduction_id uuid REFERENCES introduction,
    -- Why it could not be introduced when last tried: codes of rules.
    refusals text[] NOT NULL DEFAULT '{}',
    CONSTRAINT allocation_one_seat_a_person UNIQUE (allocation_id, beneficiary_id),
    CONSTRAINT allocation_pair_introduced CHECK ((status = 'INTRODUCED') = (introduction_id IS NOT NULL))
);
CREATE INDEX allocation_pair_by_allocation ON allocation_pair (allocation_id, id);

-- By what was lacking, which needs still have seats and which people have none. A row for each of a hundred thousand people would take
-- longer to write than a transaction may last.
CREATE TABLE allocation_left_out (
    allocation_id uuid NOT NULL REFERENCES allocation,
    club_id uuid NOT NULL,
    lack text NOT NULL CONSTRAINT allocation_lack
        CHECK (lack IN ('NOBODY_FITS', 'TOO_FEW_FIT', 'PEOPLE_ELSEWHERE', 'IN_NO_LIST', 'OUTRANKED')),
    ids uuid[] NOT NULL,
    size int NOT NULL GENERATED ALWAYS AS (cardinality(ids)) STORED,
    PRIMARY KEY (allocation_id, lack)
);

GRANT SELECT, INSERT ON allocation, allocation_left_out TO club_api;
GRANT SELECT, INSERT, UPDATE ON allocation_pair TO club_api;

ALTER TABLE allocation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY club_advisers ON allocation TO club_api USING (club_id = caller_club() AND caller_is('adviser'));
ALTER TABLE allocation_pair ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY club_advisers ON allocation_pair TO club_api USING (club_id = caller_club() AND caller_is('adviser'));
ALTER TABLE allocation_left_out ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY club_advisers ON allocation_left_out TO club_api USING (club_id = caller_club() AND caller_is('adviser'));

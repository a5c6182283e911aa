-- What a buyer reads of the people in its market: how many began in a quarter, by ground, after secrecy. A quarter is counted once and frozen. A person counts once in a
-- market, in the quarter of their first approval in it, so that no two of its tables have a person in common and nothing is found from their difference.
ALTER TABLE clause_market ADD COLUMN next_quarter date NOT NULL
    CONSTRAINT clause_market_next_quarter CHECK (next_quarter = date_trunc('quarter', next_quarter));
COMMENT ON COLUMN clause_market.next_quarter IS 'not personal: the quarter that is counted next';
GRANT INSERT (next_quarter), UPDATE (next_quarter) ON clause_market TO club_api;
CREATE INDEX clause_market_to_count ON clause_market (club_id, next_quarter) WHERE status <> 'DRAFT';
CREATE POLICY the_club_counts ON clause_market FOR UPDATE TO club_api USING (club_id = caller_club() AND caller_is('automaton'));
CREATE POLICY the_club_counts ON clause_ground FOR SELECT TO club_api USING (club_id = caller_club() AND caller_is('automaton'));

CREATE TABLE clause_total (
    id uuid CONSTRAINT clause_total_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT clause_total_club_fkey REFERENCES club,
    market_id uuid NOT NULL,
    quarter date NOT NULL CONSTRAINT clause_total_quarter CHECK (quarter = date_trunc('quarter', quarter)),
    ground text CONSTRAINT clause_total_ground CHECK (ground IN (
        'DELD', 'RSA', 'ASS', 'AAH', 'BOETH', 'YOUNG_UNQUALIFIED', 'SENIOR', 'QPV', 'IAE', 'GEIQ', 'OTHER')),
    people int CONSTRAINT clause_total_people CHECK (people = 0 OR people >= 5),
    CONSTRAINT clause_total_once UNIQUE NULLS NOT DISTINCT (market_id, quarter, ground),
    CONSTRAINT clause_total_market_fkey FOREIGN KEY (market_id, club_id) REFERENCES clause_market (id, club_id)
);
CREATE INDEX clause_total_by_club ON clause_total (club_id, id);
COMMENT ON COLUMN clause_total.id IS 'not personal: the number';
COMMENT ON COLUMN clause_total.club_id IS 'not personal: the club';
COMMENT ON COLUMN clause_total.market_id IS 'not personal: the market';
COMMENT ON COLUMN clause_total.quarter IS 'not personal: the first day of a quarter';
COMMENT ON COLUMN clause_total.ground IS 'not personal: a ground, null for all of them';
COMMENT ON COLUMN clause_total.people IS 'not personal: a count after secrecy, null when hidden';
-- Frozen: nobody updates or deletes them.
GRANT SELECT, INSERT ON clause_total TO club_api;
ALTER TABLE clause_total ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY buyer_and_facilitator_read ON clause_total FOR SELECT TO club_api USING (club_id = caller_club()
    AND (caller_sees_club() OR caller_buys_clauses(market_id) OR caller_facilitates(market_id)));
CREATE POLICY the_club_freezes ON clause_total FOR INSERT TO club_api WITH CHECK (club_id = caller_club() AND caller_is('automaton'));

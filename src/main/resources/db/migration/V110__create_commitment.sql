-- What companies and partners offer to those who accompany people, who takes it, and what was kept. A taking is a row of whoever takes; the counts of the
-- commitment follow from those rows, and its status from the counts.
INSERT INTO subject_kind VALUES ('COMMITMENT');

CREATE TABLE commitment (
    id uuid CONSTRAINT commitment_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT commitment_club_fkey REFERENCES club,
    number bigint NOT NULL,
    offerer_id uuid NOT NULL,
    kind text NOT NULL CONSTRAINT commitment_kind CHECK (kind IN (
        'VISIT', 'DUODAY', 'TUTOR', 'IMMERSION', 'MENTORING', 'SKILLS_SPONSORSHIP', 'PREMISES', 'PURCHASE', 'HIRING')),
    quantity int NOT NULL CONSTRAINT commitment_quantity CHECK (quantity BETWEEN 1 AND 1000),
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    commune_code text CONSTRAINT commitment_commune_fkey REFERENCES commune,
    m2 int CONSTRAINT commitment_m2 CHECK (m2 BETWEEN 1 AND 100000),
    rent int CONSTRAINT commitment_rent CHECK (rent BETWEEN 0 AND 1000000),
    step_free boolean,
    hours_a_month int CONSTRAINT commitment_hours CHECK (hours_a_month BETWEEN 1 AND 160),
    languages text[],
    taken int NOT NULL DEFAULT 0,
    kept int NOT NULL DEFAULT 0,
    lapsed int NOT NULL DEFAULT 0,
    closed boolean NOT NULL DEFAULT false,
    withdrawn boolean NOT NULL DEFAULT false,
    status text NOT NULL GENERATED ALWAYS AS (CASE
        WHEN withdrawn THEN 'WITHDRAWN'
        WHEN NOT closed AND taken < quantity THEN 'OFFERED'
        WHEN taken > kept + lapsed THEN 'TAKEN'
        WHEN kept > 0 THEN 'KEPT'
        ELSE 'LAPSED' END) STORED CONSTRAINT commitment_status CHECK (status IN ('OFFERED', 'TAKEN', 'KEPT', 'LAPSED', 'WITHDRAWN')),
    created_by uuid NOT NULL,
    created_at timestamptz NOT NULL,
    version int NOT NULL DEFAULT 0,
    CONSTRAINT commitment_number_unique UNIQUE (club_id, number),
    CONSTRAINT commitment_club_unique UNIQUE (id, club_id),
    CONSTRAINT commitment_offerer_unique UNIQUE (id, offerer_id, club_id),
    CONSTRAINT commitment_offerer_fkey FOREIGN KEY (offerer_id, club_id) REFERENCES organisation (id, club_id),
    CONSTRAINT commitment_created_by_fkey FOREIGN KEY (created_by, club_id) REFERENCES member (id, club_id),
    CONSTRAINT commitment_period CHECK (ends_on >= starts_on),
    CONSTRAINT commitment_never_over_quantity CHECK (taken BETWEEN 0 AND quantity AND kept >= 0 AND lapsed >= 0 AND kept + lapsed <= taken),
    CONSTRAINT commitment_withdrawn_before_taken CHECK (NOT withdrawn OR taken = 0),
    CONSTRAINT commitment_details_of_kind CHECK (
        (num_nonnulls(m2, rent, step_free) = 0 OR kind = 'PREMISES')
        AND (num_nonnulls(hours_a_month, languages) = 0 OR kind IN ('MENTORING', 'TUTOR', 'SKILLS_SPONSORSHIP')))
);
CREATE INDEX commitment_by_club ON commitment (club_id, id);
CREATE INDEX commitment_by_offerer ON commitment (offerer_id, id);
CREATE INDEX commitment_to_close ON commitment (club_id, ends_on) WHERE NOT closed AND NOT withdrawn;
CREATE TRIGGER draw_number BEFORE INSERT ON commitment FOR EACH ROW EXECUTE FUNCTION draw_number();

CREATE TABLE commitment_taking (
    id uuid CONSTRAINT commitment_taking_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT commitment_taking_club_fkey REFERENCES club,
    commitment_id uuid NOT NULL,
    offerer_id uuid NOT NULL,
    taker_id uuid NOT NULL,
    quantity int NOT NULL CONSTRAINT commitment_taking_quantity CHECK (quantity >= 1),
    status text NOT NULL CONSTRAINT commitment_taking_status CHECK (status IN ('TAKEN', 'KEPT', 'LAPSED')),
    taken_by uuid NOT NULL,
    taken_at timestamptz NOT NULL,
    answered_at timestamptz,
    asked_on date,
    version int NOT NULL DEFAULT 0,
    CONSTRAINT commitment_taking_once UNIQUE (commitment_id, taker_id),
    CONSTRAINT commitment_taking_commitment_fkey FOREIGN KEY (commitment_id, offerer_id, club_id) REFERENCES commitment (id, offerer_id, club_id),
    CONSTRAINT commitment_taking_taker_fkey FOREIGN KEY (taker_id, club_id) REFERENCES organisation (id, club_id),
    CONSTRAINT commitment_taking_taken_by_fkey FOREIGN KEY (taken_by, club_id) REFERENCES member (id, club_id),
    CONSTRAINT commitment_taking_not_own CHECK (taker_id <> offerer_id),
    CONSTRAINT commitment_taking_answer CHECK ((answered_at IS NULL) = (status = 'TAKEN'))
);
CREATE INDEX commitment_taking_by_taker ON commitment_taking (taker_id, id);
CREATE INDEX commitment_taking_by_offerer ON commitment_taking (offerer_id, status);
CREATE INDEX commitment_taking_waiting ON commitment_taking (club_id, commitment_id) WHERE status = 'TAKEN';

COMMENT ON COLUMN commitment.id IS 'not personal: the commitment';
COMMENT ON COLUMN commitment.club_id IS 'not personal: the club';
COMMENT ON COLUMN commitment.number IS 'not personal: the number of its short reference';
COMMENT ON COLUMN commitment.offerer_id IS 'not personal: the organisation that offers it';
COMMENT ON COLUMN commitment.kind IS 'not personal: what is offered';
COMMENT ON COLUMN commitment.quantity IS 'not personal: how many';
COMMENT ON COLUMN commitment.starts_on IS 'not personal: from when';
COMMENT ON COLUMN commitment.ends_on IS 'not personal: until when';
COMMENT ON COLUMN commitment.commune_code IS 'not personal: where it takes place';
COMMENT ON COLUMN commitment.m2 IS 'not personal: the size of premises';
COMMENT ON COLUMN commitment.rent IS 'not personal: the rent of premises, in euros a month';
COMMENT ON COLUMN commitment.step_free IS 'not personal: whether premises are without steps';
COMMENT ON COLUMN commitment.hours_a_month IS 'not personal: how many hours a month are given';
COMMENT ON COLUMN commitment.languages IS 'not personal: the languages in which it is given';
COMMENT ON COLUMN commitment.taken IS 'not personal: how many are taken';
COMMENT ON COLUMN commitment.kept IS 'not personal: how many were kept';
COMMENT ON COLUMN commitment.lapsed IS 'not personal: how many were taken and not kept';
COMMENT ON COLUMN commitment.closed IS 'not personal: whether its period is over';
COMMENT ON COLUMN commitment.withdrawn IS 'not personal: whether it was withdrawn';
COMMENT ON COLUMN commitment.status IS 'not personal: how far it is, as the counts say';
COMMENT ON COLUMN commitment.created_by IS
    'personal: purpose know who offered it; basis mission of public interest; readers the agency; retention that of the member';
COMMENT ON COLUMN commitment.created_at IS 'not personal: when it was offered';
COMMENT ON COLUMN commitment.version IS 'not personal: counts the changes';
COMMENT ON COLUMN commitment_taking.id IS 'not personal: the taking';
COMMENT ON COLUMN commitment_taking.club_id IS 'not personal: the club';
COMMENT ON COLUMN commitment_taking.commitment_id IS 'not personal: what is taken';
COMMENT ON COLUMN commitment_taking.offerer_id IS 'not personal: the organisation that offers it';
COMMENT ON COLUMN commitment_taking.taker_id IS 'not personal: the organisation that takes it';
COMMENT ON COLUMN commitment_taking.quantity IS 'not personal: how many';
COMMENT ON COLUMN commitment_taking.status IS 'not personal: whether it was kept, as its taker says';
COMMENT ON COLUMN commitment_taking.taken_by IS
    'personal: purpose know who took it; basis mission of public interest; readers the agency; retention that of the member';
COMMENT ON COLUMN commitment_taking.taken_at IS 'not personal: when it was taken';
COMMENT ON COLUMN commitment_taking.answered_at IS 'not personal: when it was said whether it was kept';
COMMENT ON COLUMN commitment_taking.asked_on IS 'not personal: when its taker was asked whether it was kept';
COMMENT ON COLUMN commitment_taking.version IS 'not personal: counts the changes';

GRANT SELECT ON commitment, commitment_taking TO club_api;
GRANT INSERT (id, club_id, offerer_id, kind, quantity, starts_on, ends_on, commune_code, m2, rent, step_free, hours_a_month, languages, closed, withdrawn,
    created_by, created_at, version) ON commitment TO club_api;
-- Not its counts: those follow from the rows of whoever takes.
GRANT UPDATE (kind, quantity, starts_on, ends_on, commune_code, m2, rent, step_free, hours_a_month, languages, closed, withdrawn, version) ON commitment TO club_api;
GRANT INSERT ON commitment_taking TO club_api;
GRANT UPDATE (quantity, status, answered_at, asked_on, version) ON commitment_taking TO club_api;
ALTER TABLE commitment ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE commitment_taking ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- The two sides and the agency read a taking. Whoever takes, takes for themselves, and says whether it was kept; the agency corrects, and the club ends what
-- nobody answered.
CREATE POLICY sides_and_agency_read ON commitment_taking FOR SELECT TO club_api USING (
    club_id = caller_club() AND (caller_sees_club() OR taker_id = caller_organisation() OR offerer_id = caller_organisation()));
CREATE POLICY takers_take ON commitment_taking FOR INSERT TO club_api WITH CHECK (
    club_id = caller_club() AND taker_id = caller_organisation() AND taken_by = caller_member() AND (caller_is('structure') OR caller_is('partner')));
CREATE POLICY takers_and_agency_answer ON commitment_taking FOR UPDATE TO club_api USING (
    club_id = caller_club() AND (caller_sees_club() OR (taker_id = caller_organisation() AND (caller_is('structure') OR caller_is('partner')))));
-- What is offered is read by everybody in the club, and the rest by its sides and the agency. Whoever offers it changes it, and the club closes it.
CREATE POLICY offered_to_all_and_own ON commitment FOR SELECT TO club_api USING (
    club_id = caller_club() AND (status = 'OFFERED' OR caller_sees_club() OR offerer_id = caller_organisation()
        OR EXISTS (SELECT FROM commitment_taking t WHERE t.commitment_id = commitment.id AND t.taker_id = caller_organisation())));
CREATE POLICY offerers_offer ON commitment FOR INSERT TO club_api WITH CHECK (
    club_id = caller_club() AND offerer_id = caller_organisation() AND created_by = caller_member() AND (caller_is('company') OR caller_is('partner')));
CREATE POLICY offerers_and_club_change ON commitment FOR UPDATE TO club_api USING (
    club_id = caller_club() AND (caller_is('automaton') OR (offerer_id = caller_organisation() AND (caller_is('company') OR caller_is('partner')))));
CREATE POLICY offerers_follow_their_commitments ON history FOR SELECT TO club_api USING (club_id = caller_club()
    AND subject_type = 'COMMITMENT' AND EXISTS (SELECT FROM commitment c WHERE c.id = subject_id AND c.offerer_id = caller_organisation() OFFSET 0));

-- The counts of a commitment are those of its takings, whoever writes these. Two at once are counted one after the other, and the check on the commitment
-- refuses what would be over its quantity.
CREATE FUNCTION count_takings() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    before commitment_taking;
BEGIN
    IF TG_OP = 'UPDATE' THEN
        before := OLD;
    END IF;
    UPDATE commitment c SET
        taken = c.taken + NEW.quantity - coalesce(before.quantity, 0),
        kept = c.kept + CASE NEW.status WHEN 'KEPT' THEN NEW.quantity ELSE 0 END - CASE before.status WHEN 'KEPT' THEN before.quantity ELSE 0 END,
        lapsed = c.lapsed + CASE NEW.status WHEN 'LAPSED' THEN NEW.quantity ELSE 0 END - CASE before.status WHEN 'LAPSED' THEN before.quantity ELSE 0 END,
        version = c.version + 1
    WHERE c.id = NEW.commitment_id;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION count_takings() FROM PUBLIC;
CREATE TRIGGER counts_takings AFTER INSERT OR UPDATE OF quantity, status ON commitment_taking FOR EACH ROW EXECUTE FUNCTION count_takings();

-- Holds a commitment until the transaction ends: of two who take at once, the second reads what the first left. It is no row of theirs to lock.
CREATE FUNCTION lock_commitment(locked uuid) RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM FROM commitment c WHERE c.id = locked AND c.club_id = caller_club() FOR UPDATE;
    RETURN FOUND;
END $$;

-- The name of an organisation to those who meet it in a commitment: whoever offers is known to the club, whoever takes to the other side and the agency.
CREATE FUNCTION commitment_party(party uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT o.name FROM organisation o WHERE o.id = party AND o.club_id = caller_club() AND (
        EXISTS (SELECT FROM commitment c WHERE c.offerer_id = party)
        OR EXISTS (SELECT FROM commitment_taking t WHERE t.taker_id = party
                   AND (caller_sees_club() OR t.taker_id = caller_organisation() OR t.offerer_id = caller_organisation())))
$$;
REVOKE ALL ON FUNCTION lock_commitment(uuid), commitment_party(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION lock_commitment(uuid), commitment_party(uuid) TO club_api;

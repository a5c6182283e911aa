-- Public markets with social clauses: their lots, the hours that these promise, and the people who take part. The ground for which somebody is approved stands in
-- a table of its own, because fewer read it than the participation.
INSERT INTO subject_kind VALUES ('CLAUSE_MARKET');

CREATE TABLE clause_market (
    id uuid CONSTRAINT clause_market_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT clause_market_club_fkey REFERENCES club,
    number bigint NOT NULL,
    title text NOT NULL CONSTRAINT clause_market_title_length CHECK (length(title) BETWEEN 1 AND 200),
    buyer_id uuid NOT NULL,
    facilitator_id uuid,
    training_counts boolean NOT NULL,
    status text NOT NULL CONSTRAINT clause_market_status CHECK (status IN ('DRAFT', 'RUNNING', 'CLOSED')),
    created_at timestamptz NOT NULL,
    version int NOT NULL DEFAULT 0,
    CONSTRAINT clause_market_number_unique UNIQUE (club_id, number),
    CONSTRAINT clause_market_club_unique UNIQUE (id, club_id),
    CONSTRAINT clause_market_buyer_fkey FOREIGN KEY (buyer_id, club_id) REFERENCES organisation (id, club_id),
    CONSTRAINT clause_market_facilitator_fkey FOREIGN KEY (facilitator_id, club_id) REFERENCES organisation (id, club_id)
);
CREATE INDEX clause_market_by_club ON clause_market (club_id, id);
CREATE INDEX clause_market_by_buyer ON clause_market (buyer_id, id);
CREATE INDEX clause_market_by_facilitator ON clause_market (facilitator_id, id);
CREATE TRIGGER draw_number BEFORE INSERT ON clause_market FOR EACH ROW EXECUTE FUNCTION draw_number();

CREATE TABLE clause_lot (
    id uuid CONSTRAINT clause_lot_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT clause_lot_club_fkey REFERENCES club,
    market_id uuid NOT NULL,
    title text NOT NULL CONSTRAINT clause_lot_title_length CHECK (length(title) BETWEEN 1 AND 200),
    holder_id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    modes text[] NOT NULL CONSTRAINT clause_lot_modes CHECK (
        cardinality(modes) BETWEEN 1 AND 3 AND modes <@ ARRAY['DIRECT', 'LENT', 'SUBCONTRACTED']),
    amount numeric(12, 2) NOT NULL CONSTRAINT clause_lot_amount CHECK (amount > 0),
    labour_share numeric(5, 2) CONSTRAINT clause_lot_labour_share CHECK (labour_share > 0 AND labour_share <= 100),
    rate numeric(5, 2) CONSTRAINT clause_lot_rate CHECK (rate > 0 AND rate <= 100),
    hourly_cost numeric(6, 2) CONSTRAINT clause_lot_hourly_cost CHECK (hourly_cost > 0),
    slice numeric(10, 2) CONSTRAINT clause_lot_slice CHECK (slice > 0),
    rounding text NOT NULL CONSTRAINT clause_lot_rounding CHECK (rounding IN ('UP', 'DOWN', 'CEILING', 'FLOOR', 'HALF_UP', 'HALF_DOWN', 'HALF_EVEN')),
    promised_hours int NOT NULL CONSTRAINT clause_lot_promised_hours CHECK (promised_hours >= 1),
    next_look_on date,
    created_at timestamptz NOT NULL,
    version int NOT NULL DEFAULT 0,
    CONSTRAINT clause_lot_club_unique UNIQUE (id, club_id),
    CONSTRAINT clause_lot_market_unique UNIQUE (id, market_id, club_id),
    CONSTRAINT clause_lot_market_fkey FOREIGN KEY (market_id, club_id) REFERENCES clause_market (id, club_id),
    CONSTRAINT clause_lot_holder_fkey FOREIGN KEY (holder_id, club_id) REFERENCES organisation (id, club_id),
    CONSTRAINT clause_lot_days CHECK (ends_on >= starts_on),
    CONSTRAINT clause_lot_one_rule CHECK (CASE WHEN slice IS NULL THEN num_nonnulls(labour_share, rate, hourly_cost) = 3
        ELSE num_nonnulls(labour_share, rate, hourly_cost) = 0 END)
);
CREATE INDEX clause_lot_by_market ON clause_lot (market_id, id);
CREATE INDEX clause_lot_by_holder ON clause_lot (holder_id, id);
CREATE INDEX clause_lot_to_look_at ON clause_lot (club_id, next_look_on) WHERE next_look_on IS NOT NULL;

CREATE TABLE clause_participation (
    id uuid CONSTRAINT clause_participation_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT clause_participation_club_fkey REFERENCES club,
    market_id uuid NOT NULL,
    lot_id uuid NOT NULL,
    beneficiary_id uuid,
    employment_id uuid,
    employer_id uuid NOT NULL,
    first_on date NOT NULL,
    by_hire boolean NOT NULL,
    status text NOT NULL CONSTRAINT clause_participation_status CHECK (status IN ('PROPOSED', 'APPROVED', 'REFUSED', 'ENDED')),
    approved_from date,
    approved_until date,
    refusal text CONSTRAINT clause_participation_refusal CHECK (refusal IN ('NOT_ELIGIBLE', 'PROOF_MISSING', 'LOT_FULL', 'OTHER_LOT', 'OTHER')),
    created_at timestamptz NOT NULL,
    version int NOT NULL DEFAULT 0,
    CONSTRAINT clause_participation_club_unique UNIQUE (id, club_id),
    CONSTRAINT clause_participation_lot_unique UNIQUE (id, lot_id, market_id, club_id),
    CONSTRAINT clause_participation_lot_fkey FOREIGN KEY (lot_id, market_id, club_id) REFERENCES clause_lot (id, market_id, club_id),
    CONSTRAINT clause_participation_beneficiary_fkey FOREIGN KEY (beneficiary_id, club_id) REFERENCES beneficiary (id, club_id),
    CONSTRAINT clause_participation_employment_fkey FOREIGN KEY (employment_id, club_id) REFERENCES employment (id, club_id),
    CONSTRAINT clause_participation_employer_fkey FOREIGN KEY (employer_id, club_id) REFERENCES organisation (id, club_id),
    -- Erasure alone cuts the person, and ends the participation.
    CONSTRAINT clause_participation_has_person CHECK ((beneficiary_id IS NOT NULL AND employment_id IS NOT NULL) OR status = 'ENDED'),
    CONSTRAINT clause_participation_approval CHECK (
        (status IN ('APPROVED', 'ENDED')) = (approved_from IS NOT NULL) AND (approved_from IS NULL) = (approved_until IS NULL)
        AND approved_until >= approved_from),
    CONSTRAINT clause_participation_refused_with_reason CHECK ((status = 'REFUSED') = (refusal IS NOT NULL))
);
-- One at a time of a person, a lot and an employer.
CREATE UNIQUE INDEX clause_participation_once ON clause_participation (lot_id, beneficiary_id, employer_id) WHERE status IN ('PROPOSED', 'APPROVED');
CREATE INDEX clause_participation_by_club ON clause_participation (club_id, id);
CREATE INDEX clause_participation_by_market ON clause_participation (market_id);
CREATE INDEX clause_participation_by_lot ON clause_participation (lot_id, id);
CREATE INDEX clause_participation_by_person ON clause_participation (beneficiary_id) WHERE beneficiary_id IS NOT NULL;
CREATE INDEX clause_participation_by_contract ON clause_participation (employment_id) WHERE employment_id IS NOT NULL;
CREATE INDEX clause_participation_by_employer ON clause_participation (employer_id, id);
CREATE INDEX clause_participation_to_end ON clause_participation (club_id, approved_until) WHERE status = 'APPROVED';

CREATE TABLE clause_ground (
    participation_id uuid CONSTRAINT clause_ground_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT clause_ground_club_fkey REFERENCES club,
    market_id uuid NOT NULL,
    beneficiary_id uuid NOT NULL,
    ground text NOT NULL CONSTRAINT clause_ground_ground CHECK (ground IN (
        'DELD', 'RSA', 'ASS', 'AAH', 'BOETH', 'YOUNG_UNQUALIFIED', 'SENIOR', 'QPV', 'IAE', 'GEIQ', 'OTHER')),
    CONSTRAINT clause_ground_participation_fkey FOREIGN KEY (participation_id, club_id) REFERENCES clause_participation (id, club_id),
    CONSTRAINT clause_ground_market_fkey FOREIGN KEY (market_id, club_id) REFERENCES clause_market (id, club_id),
    CONSTRAINT clause_ground_beneficiary_fkey FOREIGN KEY (beneficiary_id, club_id) REFERENCES beneficiary (id, club_id)
);
CREATE INDEX clause_ground_by_market ON clause_ground (market_id);
CREATE INDEX clause_ground_by_person ON clause_ground (beneficiary_id);

COMMENT ON COLUMN clause_market.id IS 'not personal: the market';
COMMENT ON COLUMN clause_market.club_id IS 'not personal: the club';
COMMENT ON COLUMN clause_market.number IS 'not personal: the number of its short reference';
COMMENT ON COLUMN clause_market.title IS 'not personal: what is bought';
COMMENT ON COLUMN clause_market.buyer_id IS 'not personal: the organisation that buys';
COMMENT ON COLUMN clause_market.facilitator_id IS 'not personal: the structure that follows the clauses, null for the agency';
COMMENT ON COLUMN clause_market.training_counts IS 'not personal: whether hours of training count';
COMMENT ON COLUMN clause_market.status IS 'not personal: how far it is';
COMMENT ON COLUMN clause_market.created_at IS 'not personal: when it was written';
COMMENT ON COLUMN clause_market.version IS 'not personal: counts the changes';
COMMENT ON COLUMN clause_lot.id IS 'not personal: the lot';
COMMENT ON COLUMN clause_lot.club_id IS 'not personal: the club';
COMMENT ON COLUMN clause_lot.market_id IS 'not personal: its market';
COMMENT ON COLUMN clause_lot.title IS 'not personal: what is done in it';
COMMENT ON COLUMN clause_lot.holder_id IS 'not personal: the organisation that does it';
COMMENT ON COLUMN clause_lot.starts_on IS 'not personal: its first day';
COMMENT ON COLUMN clause_lot.ends_on IS 'not personal: its last day';
COMMENT ON COLUMN clause_lot.modes IS 'not personal: how its hours may be worked';
COMMENT ON COLUMN clause_lot.amount IS 'not personal: its amount, in euros';
COMMENT ON COLUMN clause_lot.labour_share IS 'not personal: how much of the amount is labour, in per cent';
COMMENT ON COLUMN clause_lot.rate IS 'not personal: how much of the labour is for insertion, in per cent';
COMMENT ON COLUMN clause_lot.hourly_cost IS 'not personal: what an hour costs, in euros';
COMMENT ON COLUMN clause_lot.slice IS 'not personal: for how many euros an hour is promised';
COMMENT ON COLUMN clause_lot.rounding IS 'not personal: how its hours became whole ones';
COMMENT ON COLUMN clause_lot.promised_hours IS 'not personal: how many hours are promised';
COMMENT ON COLUMN clause_lot.next_look_on IS 'not personal: when the club looks whether its hours follow';
COMMENT ON COLUMN clause_lot.created_at IS 'not personal: when it was written';
COMMENT ON COLUMN clause_lot.version IS 'not personal: counts the changes';
COMMENT ON COLUMN clause_participation.id IS 'not personal: the participation';
COMMENT ON COLUMN clause_participation.club_id IS 'not personal: the club';
COMMENT ON COLUMN clause_participation.market_id IS 'not personal: the market';
COMMENT ON COLUMN clause_participation.lot_id IS 'not personal: the lot';
COMMENT ON COLUMN clause_participation.beneficiary_id IS
    'personal: purpose count the hours of a person for a social clause; basis mission of public interest; readers the facilitator of the market, the structure of the person and advisers; retention that of the person';
COMMENT ON COLUMN clause_participation.employment_id IS
    'personal: purpose compare the hours with the work contract; basis mission of public interest; readers the employer, the facilitator of the market, the structure of the person and advisers; retention that of the person';
COMMENT ON COLUMN clause_participation.employer_id IS 'not personal: the organisation that employs the person';
COMMENT ON COLUMN clause_participation.first_on IS
    'personal: purpose approve the person before the first hour; basis mission of public interest; readers the employer, the holder of the lot, the facilitator of the market, the structure of the person and advisers; retention that of the person';
COMMENT ON COLUMN clause_participation.by_hire IS 'not personal: whether a hire of the club proposed it';
COMMENT ON COLUMN clause_participation.status IS 'not personal: how far it is';
COMMENT ON COLUMN clause_participation.approved_from IS
    'personal: purpose count hours from that day on; basis mission of public interest; readers the employer, the holder of the lot, the facilitator of the market, the structure of the person and advisers; retention that of the person';
COMMENT ON COLUMN clause_participation.approved_until IS
    'personal: purpose count hours until that day; basis mission of public interest; readers the employer, the holder of the lot, the facilitator of the market, the structure of the person and advisers; retention that of the person';
COMMENT ON COLUMN clause_participation.refusal IS
    'personal: purpose tell why it is refused; basis mission of public interest; readers the facilitator of the market, the structure of the person and advisers; retention that of the person';
COMMENT ON COLUMN clause_participation.created_at IS 'not personal: when it was proposed';
COMMENT ON COLUMN clause_participation.version IS 'not personal: counts the changes';
COMMENT ON COLUMN clause_ground.participation_id IS 'not personal: the participation';
COMMENT ON COLUMN clause_ground.club_id IS 'not personal: the club';
COMMENT ON COLUMN clause_ground.market_id IS 'not personal: the market';
COMMENT ON COLUMN clause_ground.beneficiary_id IS
    'personal: purpose prove the right to a social clause; basis mission of public interest; readers the facilitator of the market and the structure of the person; retention that of the person';
COMMENT ON COLUMN clause_ground.ground IS
    'personal: purpose prove the right to a social clause; basis mission of public interest, 9-2-b for health; readers the facilitator of the market and the structure of the person; retention that of the person';

-- Who a caller is in a market. These ask tables whose policies ask these, so they are the owner's.
CREATE FUNCTION may_facilitate_clauses(structure uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM organisation o JOIN structure_capacity c ON c.organisation_id = o.id
        WHERE o.id = structure AND o.club_id = caller_club() AND o.left_at IS NULL AND c.kind IN ('OPCS', 'PLIE', 'DEPT'))
$$;
-- The structure that is named on the market; the agency where none is, or where it left the club.
CREATE FUNCTION caller_facilitates(market uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN EXISTS (SELECT FROM clause_market m WHERE m.id = market AND m.club_id = caller_club()
        AND CASE WHEN EXISTS (SELECT FROM organisation o WHERE o.id = m.facilitator_id AND o.left_at IS NULL)
            THEN caller_is('structure') AND m.facilitator_id = caller_organisation() ELSE caller_is('adviser') END);
END $$;
CREATE FUNCTION caller_buys_clauses(market uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN (caller_is('partner') OR caller_is('company')) AND EXISTS (
        SELECT FROM clause_market m WHERE m.id = market AND m.club_id = caller_club() AND m.buyer_id = caller_organisation());
END $$;
CREATE FUNCTION caller_holds_lot(lot uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN EXISTS (SELECT FROM clause_lot l WHERE l.id = lot AND l.club_id = caller_club() AND caller_posts(l.holder_id));
END $$;
-- By a person in it, as an employer or as the structure of the person, or by somebody whom the caller lends to its holder, and may propose.
CREATE FUNCTION caller_works_in_lot(lot uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN EXISTS (SELECT FROM clause_participation p LEFT JOIN beneficiary b ON b.id = p.beneficiary_id
        WHERE p.lot_id = lot AND p.club_id = caller_club() AND (caller_posts(p.employer_id) OR caller_holds(b.structure_id)))
        OR EXISTS (SELECT FROM clause_lot l JOIN employment e ON e.host_id = l.holder_id
            WHERE l.id = lot AND l.club_id = caller_club() AND caller_posts(e.employer_id) AND e.status IN ('SIGNED', 'STARTED')
              AND e.start_date <= l.ends_on AND coalesce(e.last_day, l.starts_on) >= l.starts_on);
END $$;
CREATE FUNCTION caller_is_in_market(market uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN EXISTS (SELECT FROM clause_lot l WHERE l.market_id = market AND l.club_id = caller_club()
        AND (caller_posts(l.holder_id) OR caller_works_in_lot(l.id)));
END $$;
-- The name of an organisation to those who meet it in a market: whoever reads a row reads the names in it.
CREATE FUNCTION clause_party(party uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT o.name FROM organisation o WHERE o.id = party AND o.club_id = caller_club() AND (
        EXISTS (SELECT FROM clause_market m WHERE party IN (m.buyer_id, m.facilitator_id) AND m.club_id = o.club_id)
        OR EXISTS (SELECT FROM clause_lot l WHERE l.holder_id = party)
        OR EXISTS (SELECT FROM clause_participation p WHERE p.employer_id = party))
$$;
-- The number of a person to the facilitator, who reads no row of them. Their structure and advisers read it anyway.
CREATE FUNCTION clause_person(participation uuid) RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT b.number FROM clause_participation p JOIN beneficiary b ON b.id = p.beneficiary_id
    WHERE p.id = participation AND p.club_id = caller_club()
      AND (caller_sees_club() OR caller_holds(b.structure_id) OR caller_facilitates(p.market_id))
$$;
-- The number of the contract to those who read it, and to the facilitator.
CREATE FUNCTION clause_contract(participation uuid) RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT e.number FROM clause_participation p JOIN employment e ON e.id = p.employment_id
    WHERE p.id = participation AND p.club_id = caller_club()
      AND (caller_sees_club() OR caller_holds(e.holder_id) OR caller_posts(e.employer_id) OR caller_posts(e.host_id) OR caller_facilitates(p.market_id))
$$;
-- What an organisation may be in a market, for whoever writes one: a facilitating structure reads no row of buyers and holders.
CREATE FUNCTION clause_organisation(named_id uuid, named_number bigint) RETURNS TABLE (id uuid, buys boolean, works boolean, facilitates boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT o.id, o.company OR o.partner_kinds && ARRAY['BUYER', 'MUNICIPALITY'], o.company OR o.structure_kind IS NOT NULL, may_facilitate_clauses(o.id)
    FROM organisation o WHERE o.club_id = caller_club() AND o.left_at IS NULL AND (o.id = named_id OR o.number = named_number)
      AND (caller_is('adviser') OR (caller_is('structure') AND may_facilitate_clauses(caller_organisation())))
$$;
-- What somebody names when they propose a person: a lot and a work contract, each with whether the caller may know it. An employer that does not lend to the holder
-- was told the id of the lot by the holder, and names its own contract: it reads the lot where a part of the work may be given away. A facilitating structure reads
-- the contracts of the holder alone, as those by which the club proposes people by itself.
CREATE FUNCTION clause_proposal(named_lot uuid, named_id uuid, named_number bigint) RETURNS TABLE (
    lot_id uuid, market_id uuid, market_status text, lot_from date, lot_to date, lot_known boolean, is_side boolean,
    employment_id uuid, beneficiary_id uuid, employer_id uuid, contract_from date, contract_to date, in_force boolean, contract_known boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    l clause_lot;
    e employment;
    follows boolean;
    is_employer boolean;
BEGIN
    SELECT * INTO l FROM clause_lot x WHERE x.id = named_lot AND x.club_id = caller_club();
    SELECT * INTO e FROM employment x WHERE x.club_id = caller_club() AND NOT x.erased AND (x.id = named_id OR x.number = named_number);
    follows := coalesce(caller_facilitates(l.market_id), false);
    is_employer := coalesce(caller_posts(e.employer_id), false);
    RETURN QUERY SELECT l.id, l.market_id, (SELECT m.status FROM clause_market m WHERE m.id = l.market_id), l.starts_on, l.ends_on,
        l.id IS NOT NULL AND coalesce(caller_is('adviser') OR caller_posts(l.holder_id) OR follows OR caller_works_in_lot(l.id) OR (is_employer AND 'SUBCONTRACTED' = ANY (l.modes)
            AND EXISTS (SELECT FROM clause_market m WHERE m.id = l.market_id AND m.status = 'RUNNING')), false),
        coalesce(caller_is('adviser') OR is_employer OR caller_posts(l.holder_id) OR follows, false),
        e.id, e.beneficiary_id, e.employer_id, e.start_date, coalesce(e.ended_on, e.end_date), coalesce(e.status IN ('SIGNED', 'STARTED'), false),
        e.id IS NOT NULL AND coalesce(caller_is('adviser') OR is_employer OR caller_posts(e.host_id) OR caller_holds(e.holder_id)
            OR (follows AND l.holder_id IN (e.employer_id, e.host_id)), false);
END $$;
-- Holds a participation until the transaction ends: an erasure waits, or has cut the person before. The person comes first, as in an erasure, so that neither waits
-- for the other.
CREATE FUNCTION lock_clause_participation(locked uuid) RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM FROM beneficiary b
    WHERE b.id = (SELECT p.beneficiary_id FROM clause_participation p WHERE p.id = locked AND p.club_id = caller_club()) FOR KEY SHARE;
    PERFORM FROM clause_participation p WHERE p.id = locked AND p.club_id = caller_club() FOR UPDATE;
    RETURN FOUND;
END $$;
REVOKE ALL ON FUNCTION clause_proposal(uuid, uuid, bigint), lock_clause_participation(uuid), clause_organisation(uuid, bigint), may_facilitate_clauses(uuid), caller_facilitates(uuid), caller_buys_clauses(uuid), caller_holds_lot(uuid), caller_works_in_lot(uuid),
    caller_is_in_market(uuid), clause_party(uuid), clause_person(uuid), clause_contract(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION clause_proposal(uuid, uuid, bigint), lock_clause_participation(uuid), clause_organisation(uuid, bigint), may_facilitate_clauses(uuid), caller_facilitates(uuid), caller_buys_clauses(uuid), caller_holds_lot(uuid), caller_works_in_lot(uuid),
    caller_is_in_market(uuid), clause_party(uuid), clause_person(uuid), clause_contract(uuid) TO club_api;

GRANT SELECT ON clause_market, clause_lot, clause_participation, clause_ground TO club_api;
GRANT INSERT (id, club_id, title, buyer_id, facilitator_id, training_counts, status, created_at, version) ON clause_market TO club_api;
GRANT UPDATE (title, buyer_id, facilitator_id, training_counts, status, version) ON clause_market TO club_api;
GRANT INSERT ON clause_lot, clause_ground TO club_api;
GRANT UPDATE (title, holder_id, starts_on, ends_on, modes, amount, labour_share, rate, hourly_cost, slice, rounding, promised_hours, next_look_on, version)
    ON clause_lot TO club_api;
GRANT INSERT ON clause_participation TO club_api;
GRANT UPDATE (status, approved_from, approved_until, refusal, version) ON clause_participation TO club_api;
ALTER TABLE clause_market ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE clause_lot ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE clause_participation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE clause_ground ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

CREATE POLICY sides_read ON clause_market FOR SELECT TO club_api USING (club_id = caller_club() AND (caller_sees_club()
    OR (caller_is('structure') AND facilitator_id = caller_organisation())
    OR ((caller_is('partner') OR caller_is('company')) AND buyer_id = caller_organisation())
    OR caller_is_in_market(id)));
CREATE POLICY facilitators_write ON clause_market FOR INSERT TO club_api WITH CHECK (club_id = caller_club() AND (caller_is('adviser')
    OR (caller_is('structure') AND facilitator_id = caller_organisation() AND may_facilitate_clauses(facilitator_id))));
-- The agency alone starts one: who follows a market reads who works in it, so a structure does not make itself that by its own word.
CREATE POLICY facilitators_and_agency_move ON clause_market FOR UPDATE TO club_api USING (club_id = caller_club() AND (caller_is('adviser')
    OR (caller_is('structure') AND facilitator_id = caller_organisation())))
    WITH CHECK (club_id = caller_club() AND (caller_is('adviser')
        OR (caller_is('structure') AND facilitator_id = caller_organisation() AND status <> 'RUNNING')));

CREATE POLICY sides_read ON clause_lot FOR SELECT TO club_api USING (club_id = caller_club() AND (caller_sees_club()
    OR caller_posts(holder_id) OR caller_facilitates(market_id) OR caller_buys_clauses(market_id) OR caller_works_in_lot(id)));
CREATE POLICY facilitators_and_agency_write ON clause_lot FOR INSERT TO club_api WITH CHECK (club_id = caller_club()
    AND (caller_is('adviser') OR caller_facilitates(market_id)));
CREATE POLICY facilitators_and_club_change ON clause_lot FOR UPDATE TO club_api USING (club_id = caller_club()
    AND (caller_sees_club() OR caller_facilitates(market_id)));

-- The buyer reads none.
CREATE POLICY sides_read ON clause_participation FOR SELECT TO club_api USING (club_id = caller_club() AND (caller_sees_club()
    OR caller_posts(employer_id) OR caller_holds_lot(lot_id) OR caller_facilitates(market_id)
    OR (beneficiary_id IS NOT NULL AND caller_holds_person(beneficiary_id))));
CREATE POLICY sides_propose ON clause_participation FOR INSERT TO club_api WITH CHECK (club_id = caller_club() AND status = 'PROPOSED' AND (caller_sees_club()
    OR caller_posts(employer_id) OR caller_facilitates(market_id)
    OR (caller_holds_lot(lot_id) AND EXISTS (SELECT FROM employment e WHERE e.id = clause_participation.employment_id OFFSET 0))));
CREATE POLICY facilitators_and_club_move ON clause_participation FOR UPDATE TO club_api USING (club_id = caller_club()
    AND (caller_is('automaton') OR caller_facilitates(market_id)));

-- The facilitator and the structure of the person, and nobody else: not the firms, nor the agency where a structure facilitates.
CREATE POLICY facilitator_and_holder_read ON clause_ground FOR SELECT TO club_api USING (club_id = caller_club()
    AND (caller_facilitates(market_id) OR caller_holds_person(beneficiary_id)));
CREATE POLICY facilitator_writes ON clause_ground FOR INSERT TO club_api WITH CHECK (club_id = caller_club() AND caller_facilitates(market_id));

-- Stops whoever forgets to ask: what a started market promises stays, and who follows it holds none of its lots.
CREATE FUNCTION bound_clause_market() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF (OLD.status, NEW.status) NOT IN (('DRAFT', 'DRAFT'), ('DRAFT', 'RUNNING'), ('RUNNING', 'RUNNING'), ('RUNNING', 'CLOSED'), ('CLOSED', 'CLOSED'))
       OR (OLD.status <> 'DRAFT' AND ROW(NEW.title, NEW.buyer_id, NEW.facilitator_id, NEW.training_counts)
           IS DISTINCT FROM ROW(OLD.title, OLD.buyer_id, OLD.facilitator_id, OLD.training_counts)) THEN
        RAISE check_violation USING CONSTRAINT = 'clause_market_is_kept', MESSAGE = 'A market that has started stays as it is';
    END IF;
    IF EXISTS (SELECT FROM clause_lot l WHERE l.market_id = NEW.id AND l.holder_id = NEW.facilitator_id) THEN
        RAISE check_violation USING CONSTRAINT = 'clause_lot_not_of_facilitator', MESSAGE = 'Who follows a market holds none of its lots';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER bound_clause_market BEFORE UPDATE ON clause_market FOR EACH ROW EXECUTE FUNCTION bound_clause_market();
CREATE FUNCTION bound_clause_lot() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND ROW(NEW.title, NEW.holder_id, NEW.starts_on, NEW.ends_on, NEW.modes, NEW.amount, NEW.labour_share, NEW.rate, NEW.hourly_cost,
            NEW.slice, NEW.rounding, NEW.promised_hours)
        IS NOT DISTINCT FROM ROW(OLD.title, OLD.holder_id, OLD.starts_on, OLD.ends_on, OLD.modes, OLD.amount, OLD.labour_share, OLD.rate, OLD.hourly_cost,
            OLD.slice, OLD.rounding, OLD.promised_hours) THEN
        RETURN NEW;
    END IF;
    IF EXISTS (SELECT FROM clause_market m WHERE m.id = NEW.market_id AND m.facilitator_id = NEW.holder_id) THEN
        RAISE check_violation USING CONSTRAINT = 'clause_lot_not_of_facilitator', MESSAGE = 'Who follows a market holds none of its lots';
    END IF;
    IF NOT EXISTS (SELECT FROM clause_market m WHERE m.id = NEW.market_id AND m.status = 'DRAFT') THEN
        RAISE check_violation USING CONSTRAINT = 'clause_lot_of_draft', MESSAGE = 'The lots of a market that has started stay as they are';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER bound_clause_lot BEFORE INSERT OR UPDATE ON clause_lot FOR EACH ROW EXECUTE FUNCTION bound_clause_lot();

-- An erasure or a merge that holds the person comes first: then there is nobody to propose any more.
CREATE FUNCTION bound_clause_participation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM FROM beneficiary b WHERE b.id = NEW.beneficiary_id AND NOT b.erased AND b.merged_into IS NULL FOR KEY SHARE;
    IF NOT FOUND OR NOT EXISTS (SELECT FROM employment e
                                WHERE e.id = NEW.employment_id AND e.beneficiary_id = NEW.beneficiary_id AND e.employer_id = NEW.employer_id) THEN
        RAISE check_violation USING CONSTRAINT = 'clause_participation_by_contract', MESSAGE = 'The person of a contract is proposed';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER bound_clause_participation BEFORE INSERT ON clause_participation FOR EACH ROW EXECUTE FUNCTION bound_clause_participation();

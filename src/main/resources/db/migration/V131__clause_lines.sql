-- The hours of social clauses, month by month. A line that is validated or rejected never changes: a closed month is corrected by counter-lines, which are
-- numbered in one chain. The database refuses hours twice, over any markets, whatever the application forgets.
CREATE TABLE clause_line (
    id uuid CONSTRAINT clause_line_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT clause_line_club_fkey REFERENCES club,
    market_id uuid NOT NULL,
    lot_id uuid NOT NULL,
    participation_id uuid NOT NULL,
    month date NOT NULL CONSTRAINT clause_line_first_of_month CHECK (extract(day FROM month) = 1),
    counter int NOT NULL CONSTRAINT clause_line_counter CHECK (counter BETWEEN 0 AND 999),
    correction boolean NOT NULL,
    hours numeric(6, 2) NOT NULL CONSTRAINT clause_line_hours CHECK (hours <> 0 AND (correction OR hours > 0)),
    training numeric(6, 2) NOT NULL CONSTRAINT clause_line_training CHECK (
        CASE WHEN hours > 0 THEN training BETWEEN 0 AND hours ELSE training BETWEEN hours AND 0 END),
    mode text NOT NULL CONSTRAINT clause_line_mode CHECK (mode IN ('DIRECT', 'LENT', 'SUBCONTRACTED')),
    contract_type text NOT NULL,
    proof text CONSTRAINT clause_line_proof CHECK (proof IN ('PAYSLIP', 'HOURS_SHEET', 'CONTRACT', 'INVOICE', 'OTHER')),
    status text NOT NULL CONSTRAINT clause_line_status CHECK (status IN ('DECLARED', 'CHECKED', 'VALIDATED', 'REJECTED')),
    rejection text CONSTRAINT clause_line_rejection CHECK (rejection IN (
        'PROOF_MISSING', 'WRONG_HOURS', 'WRONG_MONTH', 'WRONG_LOT', 'NOT_WORKED', 'OTHER')),
    declared_at timestamptz NOT NULL,
    decided_at timestamptz,
    version int NOT NULL DEFAULT 0,
    CONSTRAINT clause_line_chain UNIQUE (participation_id, month, counter),
    CONSTRAINT clause_line_participation_fkey FOREIGN KEY (participation_id, lot_id, market_id, club_id)
        REFERENCES clause_participation (id, lot_id, market_id, club_id),
    CONSTRAINT clause_line_rejected_with_reason CHECK ((status = 'REJECTED') = (rejection IS NOT NULL)),
    CONSTRAINT clause_line_decided CHECK ((status IN ('VALIDATED', 'REJECTED')) = (decided_at IS NOT NULL))
);
CREATE INDEX clause_line_by_club ON clause_line (club_id, id);
CREATE INDEX clause_line_by_lot ON clause_line (lot_id, month);
CREATE INDEX clause_line_by_market ON clause_line (market_id);
-- One line of a month waits at a time: two that are declared at once are not both counted.
CREATE UNIQUE INDEX clause_line_one_pending ON clause_line (participation_id, month) WHERE status IN ('DECLARED', 'CHECKED');

COMMENT ON COLUMN clause_line.id IS 'not personal: the line';
COMMENT ON COLUMN clause_line.club_id IS 'not personal: the club';
COMMENT ON COLUMN clause_line.market_id IS 'not personal: the market';
COMMENT ON COLUMN clause_line.lot_id IS 'not personal: the lot';
COMMENT ON COLUMN clause_line.participation_id IS 'not personal: the participation, which an erasure cuts from the person';
COMMENT ON COLUMN clause_line.month IS 'not personal: a month';
COMMENT ON COLUMN clause_line.counter IS 'not personal: its place in the chain of the month';
COMMENT ON COLUMN clause_line.correction IS 'not personal: whether it corrects a closed month';
COMMENT ON COLUMN clause_line.hours IS
    'personal: purpose count the hours of a social clause; basis mission of public interest; readers the employer, the holder of the lot, the facilitator of the market, the structure of the person and advisers; retention that of the person';
COMMENT ON COLUMN clause_line.training IS
    'personal: purpose count the hours of a social clause; basis mission of public interest; readers the employer, the holder of the lot, the facilitator of the market, the structure of the person and advisers; retention that of the person';
COMMENT ON COLUMN clause_line.mode IS 'not personal: how the hours were worked';
COMMENT ON COLUMN clause_line.contract_type IS 'not personal: the kind of contract under which they were worked';
COMMENT ON COLUMN clause_line.proof IS 'not personal: the kind of paper that proves them';
COMMENT ON COLUMN clause_line.status IS 'not personal: whether they count';
COMMENT ON COLUMN clause_line.rejection IS 'not personal: why they do not count, as a code';
COMMENT ON COLUMN clause_line.declared_at IS 'not personal: when they were declared';
COMMENT ON COLUMN clause_line.decided_at IS 'not personal: when it was decided whether they count';
COMMENT ON COLUMN clause_line.version IS 'not personal: counts the changes';

GRANT SELECT, INSERT ON clause_line TO club_api;
GRANT UPDATE (status, rejection, decided_at, version) ON clause_line TO club_api;
ALTER TABLE clause_line ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- Whoever reads the participation reads its hours. The employer, the holder of the lot and the facilitator declare; the facilitator decides.
CREATE POLICY readers_of_the_participation ON clause_line FOR SELECT TO club_api USING (club_id = caller_club()
    AND EXISTS (SELECT FROM clause_participation p WHERE p.id = clause_line.participation_id OFFSET 0));
CREATE POLICY sides_declare ON clause_line FOR INSERT TO club_api WITH CHECK (club_id = caller_club() AND status = 'DECLARED' AND (
    caller_holds_lot(lot_id) OR caller_facilitates(market_id)
    OR EXISTS (SELECT FROM clause_participation p WHERE p.id = clause_line.participation_id AND caller_posts(p.employer_id) OFFSET 0)));
CREATE POLICY facilitators_decide ON clause_line FOR UPDATE TO club_api USING (club_id = caller_club() AND caller_facilitates(market_id));

-- What is known of a participation in a month. The person is held until the transaction ends, over all markets: of two who declare at once, the second sees what
-- the first did. Days that have not come yet do not count; of somebody who is erased, the contract is no longer known.
CREATE FUNCTION clause_month(asked uuid, in_month date, in_mode text) RETURNS TABLE (
    days int, elsewhere numeric, counted numeric, counted_in_mode numeric, training_in_mode numeric, last_status text, next_counter int, has_validated boolean,
    has_validated_later boolean)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    p clause_participation;
    l clause_lot;
BEGIN
    SELECT * INTO p FROM clause_participation x WHERE x.id = asked AND x.club_id = caller_club();
    PERFORM pg_advisory_xact_lock(hashtextextended('clause' || coalesce(p.beneficiary_id, p.id), 0));
    SELECT * INTO p FROM clause_participation x WHERE x.id = asked;
    SELECT * INTO l FROM clause_lot x WHERE x.id = p.lot_id;
    RETURN QUERY SELECT
        (SELECT count(*)::int FROM generate_series(in_month::timestamp, in_month + interval '1 month' - interval '1 day', interval '1 day') AS d
         WHERE d BETWEEN greatest(p.approved_from, l.starts_on) AND least(p.approved_until, l.ends_on, club_today())
           AND (p.beneficiary_id IS NULL OR EXISTS (SELECT FROM employment e WHERE e.beneficiary_id = p.beneficiary_id AND e.employer_id = p.employer_id
               AND e.status NOT IN ('NOT_STARTED', 'CANCELLED') AND d BETWEEN e.start_date AND coalesce(e.last_day, 'infinity')))),
        (SELECT coalesce(sum(x.hours), 0) FROM clause_line x JOIN clause_participation y ON y.id = x.participation_id
         WHERE x.month = in_month AND x.status <> 'REJECTED' AND (y.id = p.id OR y.beneficiary_id = p.beneficiary_id)),
        (SELECT coalesce(sum(x.hours), 0) FROM clause_line x WHERE x.participation_id = p.id AND x.month = in_month AND x.status <> 'REJECTED'),
        (SELECT coalesce(sum(x.hours), 0) FROM clause_line x
         WHERE x.participation_id = p.id AND x.month = in_month AND x.mode = in_mode AND x.status <> 'REJECTED'),
        (SELECT coalesce(sum(x.training), 0) FROM clause_line x
         WHERE x.participation_id = p.id AND x.month = in_month AND x.mode = in_mode AND x.status <> 'REJECTED'),
        (SELECT x.status FROM clause_line x WHERE x.participation_id = p.id AND x.month = in_month ORDER BY x.counter DESC LIMIT 1),
        (SELECT coalesce(max(x.counter) + 1, 0) FROM clause_line x WHERE x.participation_id = p.id AND x.month = in_month),
        EXISTS (SELECT FROM clause_line x WHERE x.participation_id = p.id AND x.month = in_month AND x.status = 'VALIDATED'),
        EXISTS (SELECT FROM clause_line x WHERE x.participation_id = p.id AND x.month > in_month AND x.status = 'VALIDATED');
END $$;
-- The same for those who may declare hours of it.
CREATE FUNCTION clause_facts(asked uuid, in_month date, in_mode text) RETURNS TABLE (
    days int, elsewhere numeric, counted numeric, counted_in_mode numeric, training_in_mode numeric, last_status text, next_counter int, has_validated boolean,
    has_validated_later boolean)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM clause_participation p WHERE p.id = asked AND p.club_id = caller_club()
               AND (caller_posts(p.employer_id) OR caller_holds_lot(p.lot_id) OR caller_facilitates(p.market_id))) THEN
        RETURN QUERY SELECT * FROM clause_month(asked, in_month, in_mode);
    END IF;
END $$;
REVOKE ALL ON FUNCTION clause_month(uuid, date, text), clause_facts(uuid, date, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION clause_facts(uuid, date, text) TO club_api;

-- Stops whoever forgets to ask (clause.rule.LineRules): the chain, the days, and 48 hours a week of one person over all markets.
CREATE FUNCTION bound_clause_line() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    known record;
    month_days int := extract(day FROM NEW.month + interval '1 month' - interval '1 day');
BEGIN
    IF NEW.status <> 'DECLARED' THEN
        RAISE check_violation USING CONSTRAINT = 'clause_line_begins_declared', MESSAGE = 'A line begins as declared';
    END IF;
    SELECT * INTO known FROM clause_month(NEW.participation_id, NEW.month, NEW.mode);
    IF NEW.counter <> known.next_counter OR NEW.correction <> known.has_validated THEN
        RAISE check_violation USING CONSTRAINT = 'clause_line_in_chain', MESSAGE = 'The lines of a month are one chain';
    END IF;
    IF known.counted_in_mode + NEW.hours < 0 OR known.training_in_mode + NEW.training NOT BETWEEN 0 AND known.counted_in_mode + NEW.hours THEN
        RAISE check_violation USING CONSTRAINT = 'clause_line_never_under_zero', MESSAGE = 'No kind of work has fewer hours in a month than none';
    END IF;
    IF NEW.hours > 0 THEN
        IF known.days = 0 OR NOT EXISTS (SELECT FROM clause_participation p
                                         WHERE p.id = NEW.participation_id AND p.status IN ('APPROVED', 'ENDED') AND p.beneficiary_id IS NOT NULL) THEN
            RAISE check_violation USING CONSTRAINT = 'clause_line_within_dates', MESSAGE = 'Hours are within the approval, the lot and the contract';
        END IF;
        IF (known.counted + NEW.hours) * 7 > 48 * known.days OR (known.elsewhere + NEW.hours) * 7 > 48 * month_days THEN
            RAISE check_violation USING CONSTRAINT = 'clause_line_monthly_maximum', MESSAGE = 'A person works 48 hours a week at most';
        END IF;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER bound_clause_line BEFORE INSERT ON clause_line FOR EACH ROW EXECUTE FUNCTION bound_clause_line();

-- What is decided stays, whoever asks; and what was declared is decided as it is. Dates and maximum are asked once more before hours count: an approval or a contract
-- may have ended since, and two records of a person become one. After years that the operator says, the owner's own function alone removes a market
-- (purge_clause_market).
CREATE FUNCTION keep_clause_line() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    known record;
BEGIN
    IF TG_OP = 'DELETE' AND OLD.market_id::text = current_setting('clause.purged', true) THEN
        RETURN OLD;
    END IF;
    IF TG_OP = 'UPDATE' THEN
        IF OLD.status IN ('DECLARED', 'CHECKED')
           AND ROW(NEW.id, NEW.club_id, NEW.market_id, NEW.lot_id, NEW.participation_id, NEW.month, NEW.counter, NEW.correction, NEW.hours, NEW.training,
                   NEW.mode, NEW.contract_type, NEW.proof, NEW.declared_at)
               IS NOT DISTINCT FROM
               ROW(OLD.id, OLD.club_id, OLD.market_id, OLD.lot_id, OLD.participation_id, OLD.month, OLD.counter, OLD.correction, OLD.hours, OLD.training,
                   OLD.mode, OLD.contract_type, OLD.proof, OLD.declared_at)
           AND (OLD.status, NEW.status) IN (('DECLARED', 'CHECKED'), ('CHECKED', 'VALIDATED'), ('CHECKED', 'REJECTED')) THEN
            IF NEW.status = 'VALIDATED' AND NEW.hours > 0 THEN
                SELECT * INTO known FROM clause_month(NEW.participation_id, NEW.month, NEW.mode);
                IF known.days = 0 THEN
                    RAISE check_violation USING CONSTRAINT = 'clause_line_within_dates', MESSAGE = 'Hours are within the approval, the lot and the contract';
                END IF;
                IF known.counted * 7 > 48 * known.days
                   OR known.elsewhere * 7 > 48 * extract(day FROM NEW.month + interval '1 month' - interval '1 day') THEN
                    RAISE check_violation USING CONSTRAINT = 'clause_line_monthly_maximum', MESSAGE = 'A person works 48 hours a week at most';
                END IF;
            END IF;
            RETURN NEW;
        END IF;
    END IF;
    RAISE check_violation USING CONSTRAINT = 'clause_line_is_kept', MESSAGE = 'Hours that are declared are decided as they are, and then stay';
END $$;
CREATE TRIGGER keep_clause_line BEFORE UPDATE OR DELETE ON clause_line FOR EACH ROW EXECUTE FUNCTION keep_clause_line();

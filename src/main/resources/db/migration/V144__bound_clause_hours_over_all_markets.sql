-- What a review of the clauses found.
-- A person works 48 hours a week at most over all markets: of the days of the month that one of their participations covers, and not of the whole month. A contract
-- of a week in two lots counted twice 48 hours.
DROP FUNCTION clause_facts(uuid, date, text);
DROP FUNCTION clause_month(uuid, date, text);
-- The days of a month that are past, and in the approval, in the lot and in a contract; of somebody who is erased the contract is no longer known.
CREATE FUNCTION clause_days(p clause_participation, in_month date) RETURNS SETOF date LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT d::date FROM clause_lot l, generate_series(in_month::timestamp, in_month + interval '1 month' - interval '1 day', interval '1 day') AS d
    WHERE l.id = p.lot_id AND d BETWEEN greatest(p.approved_from, l.starts_on) AND least(p.approved_until, l.ends_on, club_today())
      AND (p.beneficiary_id IS NULL OR EXISTS (SELECT FROM employment e WHERE e.beneficiary_id = p.beneficiary_id AND e.employer_id = p.employer_id
          AND e.status NOT IN ('NOT_STARTED', 'CANCELLED') AND d BETWEEN e.start_date AND coalesce(e.last_day, 'infinity')))
$$;
-- What is known of a participation in a month. The person is held until the transaction ends, over all markets: of two who declare at once, the second sees what
-- the first did.
CREATE FUNCTION clause_month(asked uuid, in_month date, in_mode text) RETURNS TABLE (
    days int, days_elsewhere int, elsewhere numeric, counted numeric, counted_in_mode numeric, training_in_mode numeric, last_status text, next_counter int, has_validated boolean,
    has_validated_later boolean)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    p clause_participation;
BEGIN
    SELECT * INTO p FROM clause_participation x WHERE x.id = asked AND x.club_id = caller_club();
    PERFORM pg_advisory_xact_lock(hashtextextended('clause' || coalesce(p.beneficiary_id, p.id), 0));
    SELECT * INTO p FROM clause_participation x WHERE x.id = asked;
    RETURN QUERY SELECT
        (SELECT count(*)::int FROM clause_days(p, in_month)),
        (SELECT count(DISTINCT d)::int FROM clause_participation y CROSS JOIN clause_days(y, in_month) AS d
         WHERE y.id = p.id OR (y.beneficiary_id = p.beneficiary_id
             AND EXISTS (SELECT FROM clause_line x WHERE x.participation_id = y.id AND x.month = in_month AND x.status <> 'REJECTED'))),
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
    days int, days_elsewhere int, elsewhere numeric, counted numeric, counted_in_mode numeric, training_in_mode numeric, last_status text, next_counter int, has_validated boolean,
    has_validated_later boolean)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM clause_participation p WHERE p.id = asked AND p.club_id = caller_club()
               AND (caller_posts(p.employer_id) OR caller_holds_lot(p.lot_id) OR caller_facilitates(p.market_id))) THEN
        RETURN QUERY SELECT * FROM clause_month(asked, in_month, in_mode);
    END IF;
END $$;
REVOKE ALL ON FUNCTION clause_days(clause_participation, date), clause_month(uuid, date, text), clause_facts(uuid, date, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION clause_facts(uuid, date, text) TO club_api;

CREATE OR REPLACE FUNCTION bound_clause_line() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    known record;
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
        IF (known.counted + NEW.hours) * 7 > 48 * known.days OR (known.elsewhere + NEW.hours) * 7 > 48 * known.days_elsewhere THEN
            RAISE check_violation USING CONSTRAINT = 'clause_line_monthly_maximum', MESSAGE = 'A person works 48 hours a week at most';
        END IF;
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION keep_clause_line() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
                   OR known.elsewhere * 7 > 48 * known.days_elsewhere THEN
                    RAISE check_violation USING CONSTRAINT = 'clause_line_monthly_maximum', MESSAGE = 'A person works 48 hours a week at most';
                END IF;
            END IF;
            RETURN NEW;
        END IF;
    END IF;
    RAISE check_violation USING CONSTRAINT = 'clause_line_is_kept', MESSAGE = 'Hours that are declared are decided as they are, and then stay';
END $$;

-- A structure facilitates while it works as one of these kinds: afterwards the agency does.
CREATE OR REPLACE FUNCTION may_facilitate_clauses(structure uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM organisation o JOIN structure_capacity c ON c.organisation_id = o.id
        WHERE o.id = structure AND o.club_id = caller_club() AND o.left_at IS NULL AND c.kind IN ('OPCS', 'PLIE', 'DEPT')
          AND club_today() BETWEEN coalesce(c.since, '-infinity') AND coalesce(c.until, 'infinity'))
$$;
CREATE OR REPLACE FUNCTION caller_facilitates(market uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN EXISTS (SELECT FROM clause_market m WHERE m.id = market AND m.club_id = caller_club()
        AND CASE WHEN m.facilitator_id IS NOT NULL AND may_facilitate_clauses(m.facilitator_id)
            THEN caller_is('structure') AND m.facilitator_id = caller_organisation() ELSE caller_is('adviser') END);
END $$;

-- Whoever follows a market that is still a draft wrote it without the agency: contracts are told to them once it runs.
CREATE OR REPLACE FUNCTION clause_proposal(named_lot uuid, named_id uuid, named_number bigint) RETURNS TABLE (
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
    follows := coalesce(caller_facilitates(l.market_id), false) AND EXISTS (SELECT FROM clause_market m WHERE m.id = l.market_id AND m.status <> 'DRAFT');
    is_employer := coalesce(caller_posts(e.employer_id), false);
    RETURN QUERY SELECT l.id, l.market_id, (SELECT m.status FROM clause_market m WHERE m.id = l.market_id), l.starts_on, l.ends_on,
        l.id IS NOT NULL AND coalesce(caller_is('adviser') OR caller_posts(l.holder_id) OR follows OR caller_works_in_lot(l.id) OR (is_employer AND 'SUBCONTRACTED' = ANY (l.modes)
            AND EXISTS (SELECT FROM clause_market m WHERE m.id = l.market_id AND m.status = 'RUNNING')), false),
        coalesce(caller_is('adviser') OR is_employer OR caller_posts(l.holder_id) OR follows, false),
        e.id, e.beneficiary_id, e.employer_id, e.start_date, coalesce(e.ended_on, e.end_date), coalesce(e.status IN ('SIGNED', 'STARTED'), false),
        e.id IS NOT NULL AND coalesce(caller_is('adviser') OR is_employer OR caller_posts(e.host_id) OR caller_holds(e.holder_id)
            OR (follows AND l.holder_id IN (e.employer_id, e.host_id)), false);
END $$;

-- The contract of a participation as it is now, for whoever approves: it may have moved or ended since the person was proposed.
CREATE FUNCTION clause_contract_now(participation uuid) RETURNS TABLE (contract_from date, contract_to date, in_force boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN QUERY SELECT e.start_date, coalesce(e.ended_on, e.end_date), e.status IN ('SIGNED', 'STARTED')
        FROM clause_participation p JOIN employment e ON e.id = p.employment_id
        WHERE p.id = participation AND p.club_id = caller_club() AND caller_facilitates(p.market_id);
END $$;
REVOKE ALL ON FUNCTION clause_contract_now(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION clause_contract_now(uuid) TO club_api;

-- A proposal whose contract is no longer one is refused by the club, and the person may be proposed again.
ALTER TABLE clause_participation DROP CONSTRAINT clause_participation_refusal;
ALTER TABLE clause_participation ADD CONSTRAINT clause_participation_refusal CHECK (refusal IN (
    'NOT_ELIGIBLE', 'PROOF_MISSING', 'LOT_FULL', 'OTHER_LOT', 'CONTRACT_ENDED', 'OTHER'));

-- A ground that was entered by mistake is corrected, by whoever entered it.
GRANT UPDATE (ground) ON clause_ground TO club_api;
CREATE POLICY facilitator_corrects ON clause_ground FOR UPDATE TO club_api USING (club_id = caller_club() AND caller_facilitates(market_id));

-- What becomes of participations with their people: an erasure cuts the person, makes months of the days, and leaves the hours; two records that become one take part
-- together.
CREATE FUNCTION erase_with_clauses(person uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('clause' || person, 0));
    DELETE FROM idempotency_key k USING clause_participation p
    WHERE p.beneficiary_id = person AND k.club_id = p.club_id AND strpos(coalesce(k.location, '') || k.body, p.id::text) > 0;
    DELETE FROM clause_ground WHERE beneficiary_id = person;
    DELETE FROM clause_participation WHERE beneficiary_id = person AND status IN ('PROPOSED', 'REFUSED');
    UPDATE clause_participation SET
        beneficiary_id = NULL, employment_id = NULL, status = 'ENDED', first_on = date_trunc('month', first_on),
        approved_from = date_trunc('month', approved_from), approved_until = date_trunc('month', approved_until) + interval '1 month' - interval '1 day',
        created_at = date_trunc('month', created_at, 'Europe/Paris'), version = version + 1
    WHERE beneficiary_id = person;
END $$;
REVOKE ALL ON FUNCTION erase_with_clauses(uuid) FROM PUBLIC;

-- As before, with participations. Of two in the same lot at the same employer one goes on: one that is approved before one that is proposed, and of two alike that
-- of the kept record. Both people are held, in one order, so that nobody declares hours of either meanwhile.
CREATE FUNCTION join_clauses(kept beneficiary, joined beneficiary) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('clause' || least(kept.id, joined.id), 0));
    PERFORM pg_advisory_xact_lock(hashtextextended('clause' || greatest(kept.id, joined.id), 0));
    DELETE FROM clause_participation p WHERE p.beneficiary_id = kept.id AND p.status = 'PROPOSED' AND EXISTS (
        SELECT FROM clause_participation o WHERE o.beneficiary_id = joined.id AND o.lot_id = p.lot_id AND o.employer_id = p.employer_id
          AND o.status = 'APPROVED');
    DELETE FROM clause_participation p WHERE p.beneficiary_id = joined.id AND p.status = 'PROPOSED' AND EXISTS (
        SELECT FROM clause_participation o WHERE o.beneficiary_id = kept.id AND o.lot_id = p.lot_id AND o.employer_id = p.employer_id
          AND o.status IN ('PROPOSED', 'APPROVED'));
    UPDATE clause_participation p SET status = 'ENDED', approved_until = greatest(approved_from, least(approved_until, club_today())), version = version + 1
    WHERE p.beneficiary_id = joined.id AND p.status = 'APPROVED' AND EXISTS (
        SELECT FROM clause_participation o WHERE o.beneficiary_id = kept.id AND o.lot_id = p.lot_id AND o.employer_id = p.employer_id
          AND o.status = 'APPROVED');
    UPDATE clause_participation SET beneficiary_id = kept.id WHERE beneficiary_id = joined.id;
    UPDATE clause_ground SET beneficiary_id = kept.id WHERE beneficiary_id = joined.id;
END $$;
CREATE OR REPLACE FUNCTION join_allocations(kept beneficiary, joined beneficiary) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM join_clauses(kept, joined);
    DELETE FROM allocation_pair p WHERE p.beneficiary_id = joined.id AND EXISTS (
        SELECT FROM allocation_pair o WHERE o.allocation_id = p.allocation_id AND o.beneficiary_id = kept.id);
    UPDATE allocation_pair SET beneficiary_id = kept.id WHERE beneficiary_id = joined.id;
    UPDATE allocation_left_out SET ids = array_replace(ids, joined.id, CASE WHEN kept.id = ANY (ids) THEN gen_random_uuid() ELSE kept.id END)
    WHERE joined.id = ANY (ids);
    UPDATE allocation SET
        most_wanted_by = most_wanted_by[:array_position(most_wanted, joined.id) - 1] || most_wanted_by[array_position(most_wanted, joined.id) + 1:],
        most_wanted = array_remove(most_wanted, joined.id)
    WHERE joined.id = ANY (most_wanted) AND kept.id = ANY (most_wanted);
    UPDATE allocation SET most_wanted = array_replace(most_wanted, joined.id, kept.id) WHERE joined.id = ANY (most_wanted);
END $$;
REVOKE ALL ON FUNCTION join_clauses(beneficiary, beneficiary) FROM PUBLIC;

-- What is told of clauses, and what the agency does about a lot that lags behind.
DO $$
BEGIN
    EXECUTE (SELECT 'ALTER TABLE message DROP CONSTRAINT message_kind, ADD CONSTRAINT message_kind '
             || replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''CLAUSE_BEHIND''::text, ')
             FROM pg_constraint WHERE conname = 'message_kind' AND conrelid = 'message'::regclass);
    EXECUTE (SELECT 'ALTER TABLE task DROP CONSTRAINT task_kind, ADD CONSTRAINT task_kind '
             || replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''SEE_CLAUSE_LOT''::text, ')
             FROM pg_constraint WHERE conname = 'task_kind' AND conrelid = 'task'::regclass);
END $$;

-- Evidence is kept for years after a market is over (clause.market.ClauseConfig). Then the market goes with all that is in it; the owner alone removes a line, and here
-- alone. Returns whether it went.
CREATE FUNCTION purge_clause_market(purged uuid, before date) RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT caller_is('automaton') THEN
        RAISE insufficient_privilege USING MESSAGE = 'The club alone ends what is kept';
    END IF;
    PERFORM FROM clause_market m WHERE m.id = purged AND m.club_id = caller_club() AND m.status = 'CLOSED' FOR UPDATE;
    IF NOT FOUND OR before > club_today() - interval '5 years' OR EXISTS (SELECT FROM clause_lot l WHERE l.market_id = purged AND l.ends_on >= before)
       OR EXISTS (SELECT FROM clause_line x WHERE x.market_id = purged AND (x.declared_at >= before OR x.status IN ('DECLARED', 'CHECKED'))) THEN
        RETURN false;
    END IF;
    PERFORM set_config('clause.purged', purged::text, true);
    DELETE FROM clause_line WHERE market_id = purged;
    DELETE FROM clause_ground WHERE market_id = purged;
    DELETE FROM clause_total WHERE market_id = purged;
    DELETE FROM clause_participation WHERE market_id = purged;
    DELETE FROM clause_lot WHERE market_id = purged;
    DELETE FROM clause_market WHERE id = purged;
    PERFORM set_config('clause.purged', '', true);
    RETURN true;
END $$;
REVOKE ALL ON FUNCTION purge_clause_market(uuid, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION purge_clause_market(uuid, date) TO club_api;

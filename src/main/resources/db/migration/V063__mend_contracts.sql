-- Contracts that are over: who is asked for the exit, and what follows for the person.
CREATE INDEX employment_by_end ON employment (club_id, last_day) WHERE status = 'ENDED';

-- The tables below are under FORCE ROW LEVEL SECURITY: with row_security off, an owner without BYPASSRLS gets an error here, where it would otherwise
-- read and change nothing without a word.
SET LOCAL row_security = off;

-- Before contracts existed every hire placed the person. An insertion contract is their current one and leaves them as they were (domain page, "State").
-- Those whose contract is over are paused by the job that releases people, and their structure is asked.
WITH current AS (
    SELECT DISTINCT ON (e.beneficiary_id) e.beneficiary_id, e.contract_type
    FROM employment e
    WHERE e.insertion AND e.status IN ('SIGNED', 'STARTED') AND (e.last_day IS NULL OR e.last_day >= club_today())
    ORDER BY e.beneficiary_id, e.start_date, e.id),
available AS (
    UPDATE beneficiary b
    SET state = CASE b.placed_from WHEN 'PAUSED' THEN 'PAUSED' ELSE b.readiness END, placed_from = NULL, current_contract = c.contract_type,
        waiting_since = CASE WHEN b.agreed AND b.placed_from IS DISTINCT FROM 'PAUSED' AND b.readiness <> 'PREPARING' THEN now() END,
        updated_at = now(), version = b.version + 1
    FROM current c
    WHERE c.beneficiary_id = b.id AND b.state = 'PLACED'
      AND NOT EXISTS (SELECT FROM employment o WHERE o.beneficiary_id = b.id AND NOT o.insertion AND o.status IN ('SIGNED', 'STARTED')
          AND (o.last_day IS NULL OR o.last_day >= club_today()))
    RETURNING b.club_id, b.id, b.state)
INSERT INTO history (club_id, at, subject_type, subject_id, type, from_status, to_status)
SELECT a.club_id, now(), 'BENEFICIARY', a.id, 'GIVEN_BACK', 'PLACED', a.state FROM available a;

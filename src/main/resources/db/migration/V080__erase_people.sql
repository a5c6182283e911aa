-- Erasing a person. Their words, names, contacts, barriers, papers and notes go. What stays is a row without a fact, on which introductions and contracts
-- hang that are only counted: answer rates, exits and exposure are the same before and after. An aggregate line, tied to nobody, keeps a year of birth, a
-- département and counts. The list of erasures lets a restored backup forget again.

ALTER TABLE beneficiary ADD COLUMN erased boolean NOT NULL DEFAULT false;
ALTER TABLE introduction ADD COLUMN erased boolean NOT NULL DEFAULT false;
ALTER TABLE employment ADD COLUMN erased boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN beneficiary.erased IS 'not personal: nothing is left of the person';
COMMENT ON COLUMN introduction.erased IS 'not personal: nothing is left of its person';
COMMENT ON COLUMN employment.erased IS 'not personal: nothing is left of its person';
ALTER TABLE beneficiary ALTER COLUMN commune_code DROP NOT NULL,
    ADD CONSTRAINT beneficiary_has_commune CHECK (erased OR commune_code IS NOT NULL);

CREATE TABLE erasure (
    id uuid CONSTRAINT erasure_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT erasure_club_fkey REFERENCES club,
    id_hash bytea NOT NULL CONSTRAINT erasure_id_hash_length CHECK (length(id_hash) = 32),
    cause text NOT NULL CONSTRAINT erasure_cause CHECK (cause IN ('RIGHT', 'RETENTION')),
    erased_at timestamptz NOT NULL
);
COMMENT ON COLUMN erasure.id IS 'not personal: what was the id of a person, without a word about them';
COMMENT ON COLUMN erasure.club_id IS 'not personal: the club';
COMMENT ON COLUMN erasure.id_hash IS 'not personal: the SHA-256 of the id, to compare lists without telling ids';
COMMENT ON COLUMN erasure.cause IS 'not personal: a right, or the end of the retention';
COMMENT ON COLUMN erasure.erased_at IS 'not personal: when';
CREATE INDEX erasure_by_club ON erasure (club_id, erased_at);
GRANT SELECT ON erasure TO club_api;
ALTER TABLE erasure ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY the_club_alone ON erasure FOR SELECT TO club_api USING (club_id = caller_club() AND caller_is('automaton'));

CREATE TABLE erased_person (
    id uuid CONSTRAINT erased_person_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    club_id uuid NOT NULL CONSTRAINT erased_person_club_fkey REFERENCES club,
    birth_year int NOT NULL,
    department text NOT NULL,
    structure_kind text,
    registered_month date NOT NULL,
    left_month date,
    introductions int NOT NULL,
    shared int NOT NULL,
    contracts int NOT NULL
);
COMMENT ON TABLE erased_person IS 'Who was erased, as statistics count them. The id is drawn, and tied to nobody.';
COMMENT ON COLUMN erased_person.id IS 'not personal: drawn for the line';
COMMENT ON COLUMN erased_person.club_id IS 'not personal: the club';
COMMENT ON COLUMN erased_person.birth_year IS 'not personal: a year of birth of nobody who is known';
COMMENT ON COLUMN erased_person.department IS 'not personal: a département';
COMMENT ON COLUMN erased_person.structure_kind IS 'not personal: the kind of the structure, null without one';
COMMENT ON COLUMN erased_person.registered_month IS 'not personal: a month';
COMMENT ON COLUMN erased_person.left_month IS 'not personal: a month, null for who had not left';
COMMENT ON COLUMN erased_person.introductions IS 'not personal: a count';
COMMENT ON COLUMN erased_person.shared IS 'not personal: a count';
COMMENT ON COLUMN erased_person.contracts IS 'not personal: a count';
GRANT SELECT ON erased_person TO club_api;
ALTER TABLE erased_person ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY the_club_alone ON erased_person FOR SELECT TO club_api USING (club_id = caller_club() AND caller_is('automaton'));

-- What is left of erased people is shown to nobody. A job that counts says so (class CountedRows), until its transaction ends.
CREATE FUNCTION caller_counts() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce(current_setting('caller.counts', true), '') = 'on' AND caller_is('automaton');
CREATE POLICY erased_are_only_counted ON beneficiary AS RESTRICTIVE TO club_api USING (NOT erased OR caller_counts());
CREATE POLICY erased_are_only_counted ON introduction AS RESTRICTIVE TO club_api USING (NOT erased OR caller_counts());
CREATE POLICY erased_are_only_counted ON employment AS RESTRICTIVE TO club_api USING (NOT erased OR caller_counts());

-- The rows that are about a person and name them by an id without a foreign key: tasks, messages, addresses, history.
CREATE FUNCTION subjects_of(person uuid) RETURNS uuid[] LANGUAGE sql STABLE AS $$
    SELECT array_agg(s.id) FROM (
        SELECT person AS id
        UNION ALL SELECT i.id FROM introduction i WHERE i.beneficiary_id = person
        UNION ALL SELECT e.id FROM employment e WHERE e.beneficiary_id = person
        UNION ALL SELECT q.id FROM person_question q JOIN introduction i ON i.id = q.introduction_id WHERE i.beneficiary_id = person) AS s
$$;

-- Stored answers in which the person is named, by their id, by a reference, by an address or by their names. A name counts where it is all of a value: as a part
-- of others, "Nord" would delete the answers of everybody.
CREATE FUNCTION erase_stored_answers(person uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    words text[] := ARRAY(
        SELECT lower(w.word) FROM (
            SELECT unnest(subjects_of(person))::text AS word
            UNION SELECT 'P-' || lpad(b.number::text, greatest(4, length(b.number::text)), '0') FROM beneficiary b WHERE b.id = person
            UNION SELECT i.email FROM beneficiary_identity i WHERE i.beneficiary_id = person
            UNION SELECT i.phone FROM beneficiary_identity i WHERE i.beneficiary_id = person
            UNION SELECT to_json(i.last_name)::text FROM beneficiary_identity i WHERE i.beneficiary_id = person
            UNION SELECT to_json(b.external_id)::text FROM beneficiary b WHERE b.id = person) AS w
        WHERE w.word IS NOT NULL);
BEGIN
    DELETE FROM idempotency_key k USING beneficiary b
    WHERE b.id = person AND k.club_id = b.club_id
      AND EXISTS (SELECT FROM unnest(words) AS word WHERE strpos(lower(k.body || coalesce(k.location, '')), word) > 0);
END $$;

CREATE FUNCTION erase_records(person uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM pass_suspension s USING pass_iae p WHERE p.id = s.pass_id AND p.beneficiary_id = person;
    DELETE FROM pass_prolongation s USING pass_iae p WHERE p.id = s.pass_id AND p.beneficiary_id = person;
    DELETE FROM pass_iae WHERE beneficiary_id = person;
    DELETE FROM diagnosis WHERE beneficiary_id = person;
    DELETE FROM barrier_action WHERE beneficiary_id = person;
    DELETE FROM barrier_step WHERE beneficiary_id = person;
    DELETE FROM proposal_answer WHERE beneficiary_id = person;
    DELETE FROM person_note WHERE beneficiary_id = person;
    DELETE FROM agreement WHERE beneficiary_id = person;
    DELETE FROM beneficiary_sensitive WHERE beneficiary_id = person;
    DELETE FROM beneficiary_identity WHERE beneficiary_id = person;
END $$;

-- What was said about the person by other means than a record of theirs. A reason of history stays where it is a code that statistics read.
CREATE FUNCTION erase_what_was_said(person uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    subjects uuid[] := subjects_of(person);
    tasks uuid[] := ARRAY(SELECT t.id FROM task t WHERE t.subject_id = ANY (subjects));
BEGIN
    DELETE FROM message WHERE subject_id = ANY (subjects || tasks);
    DELETE FROM reply_link WHERE subject_id = ANY (subjects);
    DELETE FROM person_question q USING introduction i WHERE i.id = q.introduction_id AND i.beneficiary_id = person;
    UPDATE task SET status = 'DROPPED', assignee_id = NULL WHERE status = 'OPEN' AND subject_id = ANY (subjects);
    UPDATE task SET outcome = 'effacé' WHERE outcome IS NOT NULL AND subject_id = ANY (subjects);
    UPDATE history SET reason = NULL
    WHERE subject_id = ANY (subjects || tasks) AND reason IS NOT NULL
      AND NOT (subject_type = 'INTRODUCTION' AND reason = 'PERSON_DECLINED') AND NOT (subject_type = 'TASK' AND type = 'OPENED');
    UPDATE history SET at = date_trunc('month', at, 'Europe/Paris') WHERE subject_id = ANY (subjects) AND subject_type <> 'INTRODUCTION';
END $$;

-- Pairs of allocations go; the counts of each allocation stay, those of whom it left out by an id of nobody.
CREATE FUNCTION erase_allocations(person uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM allocation_pair WHERE beneficiary_id = person;
    UPDATE allocation_left_out SET ids = array_replace(ids, person, gen_random_uuid()) WHERE person = ANY (ids);
    UPDATE allocation SET
        most_wanted_by = most_wanted_by[:array_position(most_wanted, person) - 1] || most_wanted_by[array_position(most_wanted, person) + 1:],
        most_wanted = array_remove(most_wanted, person)
    WHERE person = ANY (most_wanted);
END $$;

-- A pseudonym is a word under which an employer knew the person.
CREATE FUNCTION erase_introductions(person uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    UPDATE candidate SET pseudonym = 'effacé ' || id WHERE beneficiary_id = person;
    UPDATE hire h SET hired_at = date_trunc('month', h.hired_at, 'Europe/Paris'), cancelled_at = date_trunc('month', h.cancelled_at, 'Europe/Paris')
    FROM introduction i WHERE i.id = h.introduction_id AND i.beneficiary_id = person;
    UPDATE introduction SET
        erased = true,
        number = -random(1::bigint, 9000000000000000::bigint),
        status = CASE WHEN status IN ('PROPOSED', 'SHARED', 'INTERVIEWING', 'TRIAL', 'SUSPENDED') THEN 'OBSOLETE' ELSE status END,
        message = NULL, override_reason = NULL, end_comment = NULL, interview_place = NULL, interview_format = NULL,
        interview_at = NULL, trial_kind = NULL, trial_object = NULL, trial_from = NULL, trial_to = NULL,
        agreement_on = NULL, agreement_means = NULL, deadline = NULL, reproposable_from = NULL, waited_since = NULL,
        suspended_by = NULL, suspended_from = NULL, next_notice = NULL, next_notice_on = NULL,
        end_reason = CASE WHEN end_reason ~ '^[A-Z_]+$' THEN end_reason END,
        person_told_at = date_trunc('month', coalesce(person_told_at, ended_at, now()), 'Europe/Paris'),
        shared_at = date_trunc('month', shared_at, 'Europe/Paris'), ended_at = date_trunc('month', ended_at, 'Europe/Paris'),
        created_at = date_trunc('month', created_at, 'Europe/Paris'), updated_at = date_trunc('month', updated_at, 'Europe/Paris')
    WHERE beneficiary_id = person;
END $$;

-- Whether a quarter is still to count an exit of an erased person: lengths of stays, to the day, decide what it counts as. Once a quarter that is no older than
-- the exit was frozen after the erasure, all is counted that will be. A contract that was renewed is no exit.
CREATE FUNCTION has_exits_to_count(person uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM employment e JOIN erasure d ON d.id = e.beneficiary_id
        WHERE e.beneficiary_id = person AND e.capacity IN ('ACI', 'EI', 'AI', 'ETTI', 'EITI') AND e.status = 'ENDED'
          AND NOT EXISTS (SELECT FROM counted_exit c WHERE c.employment_id = e.id)
          AND NOT EXISTS (SELECT FROM employment r WHERE r.renews_id = e.id AND r.status NOT IN ('NOT_STARTED', 'CANCELLED', 'BROKEN_IN_TRIAL'))
          AND NOT EXISTS (SELECT FROM exit_table t
              WHERE t.club_id = e.club_id AND t.frozen_at > d.erased_at AND t.quarter >= to_char(e.ended_on, 'YYYY-"Q"Q')))
$$;

-- Days of contracts become months.
CREATE FUNCTION erase_contract_days(person uuid) RETURNS void LANGUAGE sql AS $$
    UPDATE employment SET start_date = date_trunc('month', start_date), end_date = date_trunc('month', end_date),
        ended_on = date_trunc('month', ended_on)
    WHERE beneficiary_id = person
$$;

-- A restored backup may have a contract in force: it is over for the club.
CREATE FUNCTION erase_contracts(person uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    contracts uuid[] := ARRAY(SELECT e.id FROM employment e WHERE e.beneficiary_id = person);
BEGIN
    DELETE FROM follow_up WHERE stay_id = ANY (contracts) AND answer IS NULL;
    UPDATE follow_up SET first_day = date_trunc('month', first_day), due_on = date_trunc('month', due_on),
        open_until = date_trunc('month', open_until), left_on = date_trunc('month', left_on),
        answered_at = date_trunc('month', answered_at, 'Europe/Paris'), answered_on = date_trunc('month', answered_on)
    WHERE stay_id = ANY (contracts);
    UPDATE employment SET
        status = CASE status WHEN 'SIGNED' THEN 'CANCELLED' WHEN 'STARTED' THEN 'ENDED' ELSE status END,
        ended_on = CASE status WHEN 'STARTED' THEN greatest(start_date, least(end_date, club_today())) ELSE ended_on END
    WHERE beneficiary_id = person AND status IN ('SIGNED', 'STARTED');
    UPDATE employment SET erased = true, number = -random(1::bigint, 9000000000000000::bigint), weekly_hours = NULL, total_hours = NULL,
        created_at = date_trunc('month', created_at, 'Europe/Paris')
    WHERE beneficiary_id = person;
    IF NOT has_exits_to_count(person) THEN
        PERFORM erase_contract_days(person);
    END IF;
END $$;

CREATE FUNCTION keep_aggregate(person uuid) RETURNS void LANGUAGE sql AS $$
    INSERT INTO erased_person (club_id, birth_year, department, structure_kind, registered_month, left_month, introductions, shared, contracts)
    SELECT b.club_id, extract(year FROM i.birth_date), c.department, o.structure_kind, date_trunc('month', b.created_at AT TIME ZONE 'Europe/Paris'), date_trunc('month', b.left_at AT TIME ZONE 'Europe/Paris'),
           (SELECT count(*) FROM introduction x WHERE x.beneficiary_id = b.id),
           (SELECT count(*) FROM introduction x WHERE x.beneficiary_id = b.id AND x.shared_at IS NOT NULL),
           (SELECT count(*) FROM employment x WHERE x.beneficiary_id = b.id AND x.status IN ('STARTED', 'ENDED'))
    FROM beneficiary b
    JOIN beneficiary_identity i ON i.beneficiary_id = b.id
    JOIN commune c ON c.code = b.commune_code
    JOIN organisation o ON o.id = b.structure_id
    WHERE b.id = person
$$;
REVOKE ALL ON FUNCTION subjects_of(uuid), erase_stored_answers(uuid), erase_records(uuid), erase_what_was_said(uuid), erase_allocations(uuid),
    erase_introductions(uuid), has_exits_to_count(uuid), erase_contract_days(uuid), erase_contracts(uuid), keep_aggregate(uuid) FROM PUBLIC;

-- Erases a person of the caller's club, with the owner's rights: nobody else may delete anything. Returns whether there was something to erase; a second
-- call does nothing. The club alone erases. A later migration that adds a table about people adds a function erase_with_…(person uuid), which is called here.
CREATE FUNCTION erase_person(person uuid, why text, at timestamptz) RETURNS boolean
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    later text;
BEGIN
    IF NOT caller_is('automaton') THEN
        RAISE insufficient_privilege USING MESSAGE = 'The club alone erases a person';
    END IF;
    PERFORM FROM beneficiary b WHERE b.id = person AND b.club_id = caller_club() AND NOT b.erased FOR UPDATE;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    INSERT INTO erasure (id, club_id, id_hash, cause, erased_at)
    VALUES (person, caller_club(), sha256(convert_to(person::text, 'UTF8')), why, at) ON CONFLICT DO NOTHING;
    PERFORM keep_aggregate(person);
    PERFORM erase_stored_answers(person);
    FOR later IN SELECT p.proname FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.proname LIKE 'erase\_with\_%' ORDER BY 1 LOOP
        EXECUTE format('SELECT %I($1)', later) USING person;
    END LOOP;
    PERFORM erase_what_was_said(person);
    PERFORM erase_allocations(person);
    PERFORM erase_introductions(person);
    PERFORM erase_contracts(person);
    PERFORM erase_records(person);
    UPDATE beneficiary SET
        erased = true,
        number = -random(1::bigint, 9000000000000000::bigint),
        state = 'LEFT', readiness = 'PREPARING', placed_from = NULL, agreed = false, waiting_since = NULL,
        external_id = NULL, referent_id = NULL, next_contact_on = NULL, commune_code = NULL,
        target_occupations = '{}', open_to_entry_level = false, skills = '{}', skill_proofs = '{}', certifications = '{}',
        max_journey_minutes = 60, transport = '{}', available_from = NULL, french_oral = NULL, french_written = NULL,
        driving_licences = '{}', contract_types = '{}', weekly_hours_min = NULL, weekly_hours_max = NULL, pitch = NULL, current_contract = NULL,
        left_at = date_trunc('month', coalesce(left_at, at), 'Europe/Paris'), created_at = date_trunc('month', created_at, 'Europe/Paris'), updated_at = date_trunc('month', at, 'Europe/Paris')
    WHERE id = person;
    RETURN true;
END $$;
REVOKE ALL ON FUNCTION erase_person(uuid, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_person(uuid, text, timestamptz) TO club_api;

-- Whether a person of the caller's club is erased, or was never known here: a backup may be older than the person.
CREATE FUNCTION still_to_erase(most int) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT e.id FROM erasure e JOIN beneficiary b ON b.id = e.id
    WHERE caller_is('automaton') AND e.club_id = caller_club() AND b.club_id = e.club_id AND NOT b.erased
    ORDER BY e.erased_at, e.id LIMIT most
$$;
REVOKE ALL ON FUNCTION still_to_erase(int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION still_to_erase(int) TO club_api;

-- Erased people of the caller's club whose contracts still have days, although their exits are counted.
CREATE INDEX employment_erased ON employment (club_id, beneficiary_id) WHERE erased;
CREATE FUNCTION days_to_erase(most int) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT DISTINCT e.beneficiary_id FROM employment e
    WHERE e.erased AND e.club_id = caller_club() AND caller_is('automaton')
      AND (extract(day FROM e.start_date) <> 1 OR coalesce(extract(day FROM e.end_date) <> 1, false) OR coalesce(extract(day FROM e.ended_on) <> 1, false))
      AND NOT has_exits_to_count(e.beneficiary_id)
    LIMIT most
$$;
-- Makes months of them.
CREATE FUNCTION erase_days_of(person uuid) RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT caller_is('automaton') THEN
        RAISE insufficient_privilege USING MESSAGE = 'The club alone erases a person';
    END IF;
    PERFORM FROM beneficiary b WHERE b.id = person AND b.club_id = caller_club() AND b.erased FOR UPDATE;
    IF FOUND AND NOT has_exits_to_count(person) THEN
        PERFORM erase_contract_days(person);
    END IF;
END $$;
REVOKE ALL ON FUNCTION days_to_erase(int), erase_days_of(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION days_to_erase(int), erase_days_of(uuid) TO club_api;

-- Two records of one person become one (package accompaniment.merge). What happened to either goes to the record that is kept. The other one stays as a closed row
-- that leads to it and that no caller reads: no list, match, count or export has it.

ALTER TABLE beneficiary ADD COLUMN merged_into uuid,
    ADD CONSTRAINT beneficiary_merged_into_fkey FOREIGN KEY (merged_into, club_id) REFERENCES beneficiary (id, club_id),
    ADD CONSTRAINT beneficiary_merged_is_closed CHECK (merged_into IS NULL OR (merged_into <> id AND state = 'LEFT' AND NOT agreed));
CREATE INDEX beneficiary_by_merged_into ON beneficiary (merged_into) WHERE merged_into IS NOT NULL;
COMMENT ON COLUMN beneficiary.merged_into IS 'not personal: the row that stands for the person instead of this one';
CREATE POLICY joined_are_not_read ON beneficiary AS RESTRICTIVE TO club_api USING (merged_into IS NULL);

-- What the joined record said of the person's identity and sensitive data. The kept record may say otherwise, and is the one that holds; this is kept for the
-- person, who may ask what is held on them, and for whoever looks for the old reference.
CREATE TABLE joined_record (
    beneficiary_id uuid CONSTRAINT joined_record_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT joined_record_club_fkey REFERENCES club,
    into_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    number bigint NOT NULL,
    external_id text,
    joined_by uuid NOT NULL,
    joined_at timestamptz NOT NULL,
    first_name text NOT NULL,
    last_name text NOT NULL,
    birth_date date NOT NULL,
    email text,
    phone text,
    contact_channels text[] NOT NULL,
    barriers text[] NOT NULL,
    barrier_statuses text[] NOT NULL,
    eligibility_criteria text[] NOT NULL,
    excluded_conditions text[] NOT NULL,
    CONSTRAINT joined_record_beneficiary_fkey FOREIGN KEY (beneficiary_id, club_id) REFERENCES beneficiary (id, club_id),
    CONSTRAINT joined_record_into_fkey FOREIGN KEY (into_id, club_id) REFERENCES beneficiary (id, club_id),
    CONSTRAINT joined_record_structure_fkey FOREIGN KEY (structure_id, club_id) REFERENCES organisation (id, club_id),
    CONSTRAINT joined_record_joined_by_fkey FOREIGN KEY (joined_by, club_id) REFERENCES member (id, club_id)
);
CREATE INDEX joined_record_by_into ON joined_record (into_id);
CREATE INDEX joined_record_by_external_id ON joined_record (structure_id, external_id);
DO $$
DECLARE
    held text;
BEGIN
    FOREACH held IN ARRAY ARRAY['beneficiary_id', 'into_id', 'structure_id', 'first_name', 'last_name', 'birth_date', 'email', 'phone', 'contact_channels'] LOOP
        EXECUTE format('COMMENT ON COLUMN joined_record.%I IS %L', held,
            'personal: purpose tell the person what another record of theirs said; basis mission of public interest; readers the club itself, advisers with a purpose; retention that of the person');
    END LOOP;
    FOREACH held IN ARRAY ARRAY['barriers', 'barrier_statuses', 'eligibility_criteria', 'excluded_conditions'] LOOP
        EXECUTE format('COMMENT ON COLUMN joined_record.%I IS %L', held,
            'personal: purpose tell the person what another record of theirs said; basis mission of public interest, 9-2-b for health; readers the club itself, advisers with a purpose; retention that of the person');
    END LOOP;
END $$;
COMMENT ON COLUMN joined_record.club_id IS 'not personal: the club';
COMMENT ON COLUMN joined_record.number IS
    'personal: purpose find the record by its old reference; basis mission of public interest; readers the club itself, advisers with a purpose; retention that of the person';
COMMENT ON COLUMN joined_record.external_id IS
    'personal: purpose know the person by the key that their structure goes on sending; basis mission of public interest; readers the club itself, advisers with a purpose, that structure when it sends the key; retention that of the person';
COMMENT ON COLUMN joined_record.joined_by IS
    'personal: purpose account for it; basis mission of public interest; readers nobody: kept to account for it; retention that of the member';
COMMENT ON COLUMN joined_record.joined_at IS 'not personal: when it was joined';
GRANT SELECT ON joined_record TO club_api;
ALTER TABLE joined_record ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY club_and_advisers_read ON joined_record FOR SELECT TO club_api USING (club_id = caller_club()
    AND (caller_is('automaton') OR (caller_is('adviser') AND caller_purpose() IS NOT NULL)));

-- The same with the facts that stay in the closed row: for the person who asks what is held on them, and for nobody else.
CREATE VIEW joined_person WITH (security_barrier) AS
SELECT j.*, b.commune_code, b.target_occupations, b.open_to_entry_level, b.skills, b.certifications, b.max_journey_minutes, b.transport, b.available_from,
       b.french_oral, b.french_written, b.driving_licences, b.contract_types, b.weekly_hours_min, b.weekly_hours_max, b.pitch, b.created_at
FROM joined_record j JOIN beneficiary b ON b.id = j.beneficiary_id
WHERE j.club_id = caller_club() AND caller_is('automaton');
GRANT SELECT ON joined_person TO club_api;

-- The structure of the joined record accompanied the person, and goes on as a second one. No agreement to it is recorded, so it reads no barriers; and neither
-- structure is told which one the other is.
ALTER TABLE co_accompaniment
    ADD COLUMN by_merge boolean NOT NULL DEFAULT false,
    ALTER COLUMN given_on DROP NOT NULL,
    ALTER COLUMN means DROP NOT NULL,
    ALTER COLUMN informed_on DROP NOT NULL,
    ADD CONSTRAINT co_accompaniment_agreed CHECK (num_nonnulls(given_on, means, informed_on) = CASE WHEN by_merge THEN 0 ELSE 3 END),
    ADD CONSTRAINT co_accompaniment_without_barriers CHECK (NOT (by_merge AND barriers_too));
COMMENT ON COLUMN co_accompaniment.by_merge IS 'not personal: whether it came of two records that became one';
CREATE OR REPLACE VIEW co_accompanied_person WITH (security_barrier) AS
SELECT l.id, l.club_id, l.structure_id, l.beneficiary_id, b.number, CASE WHEN NOT l.by_merge THEN f.name END AS holder_name,
       CASE WHEN NOT l.by_merge THEN
           (SELECT coalesce(array_agg(DISTINCT c.kind), ARRAY[f.structure_kind]) FROM structure_capacity c WHERE c.organisation_id = f.id) END AS holder_kinds,
       l.started_at, l.barriers_too, b.state, b.readiness,
       b.commune_code, b.target_occupations, b.open_to_entry_level, b.skills, b.skill_proofs, b.certifications, b.max_journey_minutes,
       b.transport, b.available_from, b.french_oral, b.french_written, b.driving_licences, b.contract_types, b.weekly_hours_min,
       b.weekly_hours_max, b.pitch, b.current_contract,
       CASE WHEN l.barriers_too THEN s.barriers ELSE '{}' END AS barriers,
       CASE WHEN l.barriers_too THEN s.barrier_statuses ELSE '{}' END AS barrier_statuses
FROM co_accompaniment l
JOIN beneficiary b ON b.id = l.beneficiary_id
JOIN beneficiary_sensitive s ON s.beneficiary_id = b.id
JOIN organisation f ON f.id = b.structure_id
WHERE l.club_id = caller_club() AND caller_holds(l.structure_id) AND l.ended_at IS NULL AND b.left_at IS NULL;

CREATE FUNCTION keep_joined_record(kept beneficiary, joined beneficiary, moment timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO joined_record (beneficiary_id, club_id, into_id, structure_id, number, external_id, joined_by, joined_at, first_name, last_name, birth_date,
        email, phone, contact_channels, barriers, barrier_statuses, eligibility_criteria, excluded_conditions)
    SELECT joined.id, joined.club_id, kept.id, joined.structure_id, joined.number, joined.external_id, caller_member(), moment, i.first_name, i.last_name,
        i.birth_date, i.email, i.phone, i.contact_channels, s.barriers, s.barrier_statuses, s.eligibility_criteria, s.excluded_conditions
    FROM beneficiary_identity i JOIN beneficiary_sensitive s ON s.beneficiary_id = i.beneficiary_id WHERE i.beneficiary_id = joined.id;
    DELETE FROM beneficiary_identity WHERE beneficiary_id = joined.id;
    DELETE FROM beneficiary_sensitive WHERE beneficiary_id = joined.id;
    -- Records that were joined to this one before lead to the kept one too.
    UPDATE joined_record SET into_id = kept.id WHERE into_id = joined.id;
    UPDATE beneficiary SET merged_into = kept.id WHERE merged_into = joined.id;
    UPDATE beneficiary SET merged_into = kept.id, state = 'LEFT', left_at = coalesce(left_at, moment), agreed = false, waiting_since = NULL, placed_from = NULL,
        referent_id = NULL, next_contact_on = NULL, external_id = NULL, updated_at = moment, version = version + 1
    WHERE id = joined.id;
    UPDATE beneficiary SET updated_at = moment, version = version + 1,
        external_id = CASE WHEN structure_id = joined.structure_id THEN coalesce(external_id, joined.external_id) ELSE external_id END
    WHERE id = kept.id;
END $$;

-- A structure goes on sending the key of a record that was joined, because its own system still has both. The key stays that of the person: nobody else gets it.
-- After the row is written, so that its policies hold first.
CREATE FUNCTION refuse_joined_external_id() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM joined_record j WHERE j.structure_id = NEW.structure_id AND j.external_id = NEW.external_id AND j.into_id <> NEW.id) THEN
        RAISE unique_violation USING CONSTRAINT = 'beneficiary_external_id_joined',
            MESSAGE = 'The key of a joined record violates unique constraint "beneficiary_external_id_joined"';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER refuse_joined_external_id AFTER INSERT ON beneficiary FOR EACH ROW
    WHEN (NEW.external_id IS NOT NULL) EXECUTE FUNCTION refuse_joined_external_id();
CREATE TRIGGER refuse_other_joined_external_id AFTER UPDATE ON beneficiary FOR EACH ROW
    WHEN (NEW.external_id IS DISTINCT FROM OLD.external_id AND NEW.external_id IS NOT NULL) EXECUTE FUNCTION refuse_joined_external_id();

-- Of these keys, those of joined records, with the number of the person: for the structure that gave the key and still accompanies the person, and for advisers.
CREATE FUNCTION joined_people(holders uuid[], external_ids text[]) RETURNS TABLE (holder uuid, external_id text, number bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT DISTINCT j.structure_id, j.external_id, b.number
    FROM unnest(holders, external_ids) AS k (holder, external_id)
    JOIN joined_record j ON j.structure_id = k.holder AND j.external_id = k.external_id
    JOIN beneficiary b ON b.id = j.into_id AND b.structure_id = j.structure_id
    WHERE j.club_id = caller_club() AND (caller_is('adviser') OR caller_holds(j.structure_id))
$$;
REVOKE ALL ON FUNCTION joined_people(uuid[], text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION joined_people(uuid[], text[]) TO club_api;

-- Tasks that are done stay where they were done. Of two that are open for the same thing, one is enough.
CREATE FUNCTION join_tasks(kept beneficiary, joined beneficiary) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    UPDATE task t SET status = 'DROPPED', assignee_id = NULL, version = version + 1
    WHERE t.status = 'OPEN' AND t.subject_id = joined.id AND EXISTS (
        SELECT FROM task o WHERE o.status = 'OPEN' AND o.kind = t.kind AND o.subject_type = t.subject_type AND o.subject_id = kept.id);
    UPDATE task SET organisation_id = kept.structure_id, assignee_id = NULL, version = version + 1
    WHERE status = 'OPEN' AND organisation_id = joined.structure_id AND joined.structure_id <> kept.structure_id
      AND (subject_id = joined.id
           OR (kind IN ('FOLLOW_UP', 'CONFIRM_END', 'AFTER_CONTRACT')
               AND subject_id IN (SELECT e.id FROM employment e WHERE e.beneficiary_id = joined.id))
           OR (kind = 'CALL_PERSON' AND subject_id IN (SELECT i.id FROM introduction i WHERE i.beneficiary_id = joined.id)));
    UPDATE task SET subject_id = kept.id, version = version + 1 WHERE status = 'OPEN' AND subject_id = joined.id;
END $$;

-- Where an employer knew both records in one list, the alias of the joined one is no longer one of that list (Candidate.isOf): its introduction keeps it. It goes
-- below the revisions of both records, which may have such aliases from an earlier time.
CREATE FUNCTION join_introductions(kept beneficiary, joined beneficiary) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    UPDATE candidate c SET revision = below.revision
    FROM (SELECT m.id, (SELECT least(0, min(o.revision)) FROM candidate o WHERE o.beneficiary_id IN (kept.id, joined.id) AND o.need_id = m.need_id)
                 - row_number() OVER (PARTITION BY m.need_id ORDER BY m.revision DESC) AS revision
          FROM candidate m WHERE m.beneficiary_id = joined.id AND EXISTS (
              SELECT FROM candidate o WHERE o.beneficiary_id = kept.id AND o.need_id = m.need_id AND o.revision = m.revision)) below
    WHERE c.id = below.id;
    UPDATE candidate SET beneficiary_id = kept.id WHERE beneficiary_id = joined.id;
    UPDATE person_question SET structure_id = kept.structure_id
    WHERE introduction_id IN (SELECT i.id FROM introduction i WHERE i.beneficiary_id = joined.id);
    UPDATE introduction SET beneficiary_id = kept.id, version = version + 1,
        past_structures = CASE WHEN structure_id <> kept.structure_id THEN past_structures || structure_id ELSE past_structures END,
        structure_id = kept.structure_id
    WHERE beneficiary_id = joined.id;
    UPDATE employment SET beneficiary_id = kept.id, holder_id = kept.structure_id, version = version + 1 WHERE beneficiary_id = joined.id;
END $$;

-- What a structure knows of barriers, and its diagnoses, go to the kept record. Nobody asked the person whether another structure may read them: they stay with the
-- one that had them, and advisers who say why, and the person, read all.
CREATE FUNCTION caller_reads_joined(had_by uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN had_by IS NULL OR had_by = caller_organisation() OR caller_is('adviser') OR caller_is('automaton');
DO $$
DECLARE
    moved text;
    kept_for text;
BEGIN
    FOR moved, kept_for IN VALUES ('barrier_action', 'that of the person'), ('barrier_step', 'that of the person'),
        ('diagnosis', '24 months after its last day') LOOP
        EXECUTE format('ALTER TABLE %I ADD COLUMN from_joined uuid, ADD CONSTRAINT %I FOREIGN KEY (from_joined, club_id) REFERENCES organisation (id, club_id)',
            moved, moved || '_from_joined_fkey');
        EXECUTE format('COMMENT ON COLUMN %I.from_joined IS %L', moved,
            'personal: purpose keep what one structure knows of the person from another one; basis mission of public interest; readers nobody: decides who reads the row; retention '
            || kept_for);
        EXECUTE format('CREATE POLICY other_structure_reads_none ON %I AS RESTRICTIVE TO club_api USING (caller_reads_joined(from_joined))', moved);
    END LOOP;
END $$;
-- Whoever records a diagnosis is not told that another structure has the same.
DROP INDEX diagnosis_once_a_day;
CREATE UNIQUE INDEX diagnosis_once_a_day ON diagnosis (beneficiary_id, made_by, made_on, capacity, from_joined) NULLS NOT DISTINCT WHERE cancelled_at IS NULL;

-- The days of such actions tell of them too.
CREATE OR REPLACE VIEW open_path WITH (security_barrier) AS
SELECT b.id AS beneficiary_id,
       s.barrier_statuses && ARRAY['TO_LIFT', 'UNDER_WAY'] AS has_barrier,
       least(b.next_contact_on, a.due_on) AS planned_on,
       (greatest(s.barriers_moved_at, a.moved_at, n.written_at) AT TIME ZONE 'Europe/Paris')::date AS moved_on
FROM beneficiary b
JOIN beneficiary_sensitive s ON s.beneficiary_id = b.id
LEFT JOIN LATERAL (
    SELECT max(x.moved_at) AS moved_at, min(x.due_on) FILTER (WHERE x.status = 'PLANNED' AND EXISTS (
        SELECT FROM unnest(s.barriers, s.barrier_statuses) AS known (barrier, status)
        WHERE known.barrier = x.barrier AND known.status <> 'LIFTED')) AS due_on
    FROM barrier_action x WHERE x.beneficiary_id = b.id AND caller_reads_joined(x.from_joined)) a ON true
LEFT JOIN LATERAL (SELECT max(y.written_at) AS written_at FROM person_note y WHERE y.beneficiary_id = b.id) n ON true
WHERE b.club_id = caller_club() AND (caller_is('adviser') OR caller_holds(b.structure_id))
  AND b.left_at IS NULL
  AND (b.next_contact_on IS NOT NULL OR s.barrier_statuses && ARRAY['TO_LIFT', 'UNDER_WAY']);

-- The same diagnosis in both records is one: that of the joined record is cancelled and kept. An agreement was given to the structure of the joined record, and
-- ends with it.
CREATE FUNCTION join_records(kept beneficiary, joined beneficiary, moment timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    had_by uuid := nullif(joined.structure_id, kept.structure_id);
BEGIN
    UPDATE diagnosis d SET beneficiary_id = kept.id, from_joined = coalesce(d.from_joined, had_by), cancelled_at = CASE WHEN d.cancelled_at IS NULL AND EXISTS (
            SELECT FROM diagnosis o WHERE o.beneficiary_id = kept.id AND o.cancelled_at IS NULL AND o.made_by = d.made_by AND o.made_on = d.made_on
              AND o.capacity IS NOT DISTINCT FROM d.capacity
              AND (o.from_joined IS NULL OR o.from_joined = coalesce(d.from_joined, had_by))) THEN moment ELSE d.cancelled_at END
    WHERE d.beneficiary_id = joined.id;
    UPDATE pass_iae SET beneficiary_id = kept.id, version = version + 1 WHERE beneficiary_id = joined.id;
    UPDATE barrier_action SET beneficiary_id = kept.id, from_joined = coalesce(from_joined, had_by) WHERE beneficiary_id = joined.id;
    UPDATE barrier_step SET beneficiary_id = kept.id, from_joined = coalesce(from_joined, had_by) WHERE beneficiary_id = joined.id;
    UPDATE proposal_answer SET beneficiary_id = kept.id WHERE beneficiary_id = joined.id;
    UPDATE person_note SET beneficiary_id = kept.id WHERE beneficiary_id = joined.id;
    UPDATE agreement SET beneficiary_id = kept.id, withdrawn_at = coalesce(withdrawn_at, moment), ended_by_transfer = ended_by_transfer OR withdrawn_at IS NULL
    WHERE beneficiary_id = joined.id;
    UPDATE rights_request SET beneficiary_id = kept.id, structure_id = kept.structure_id, version = version + 1 WHERE beneficiary_id = joined.id;
END $$;

-- Links with second structures that the person agreed to with the same structure go on; those of another one end, as when the person is handed over.
CREATE FUNCTION join_accompaniment(kept beneficiary, joined beneficiary, moment timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    UPDATE transfer SET beneficiary_id = kept.id WHERE beneficiary_id = joined.id;
    UPDATE co_accompaniment l SET ended_at = moment, ended_by = caller_member(), version = version + 1
    WHERE l.beneficiary_id = joined.id AND l.ended_at IS NULL AND (joined.structure_id <> kept.structure_id OR EXISTS (
        SELECT FROM co_accompaniment o WHERE o.beneficiary_id = kept.id AND o.structure_id = l.structure_id AND o.ended_at IS NULL));
    UPDATE co_accompaniment SET beneficiary_id = kept.id WHERE beneficiary_id = joined.id;
    INSERT INTO co_accompaniment (id, club_id, beneficiary_id, structure_id, barriers_too, started_by, started_at, by_merge)
    SELECT uuidv7(), kept.club_id, kept.id, o.id, false, caller_member(), moment, true
    FROM organisation o
    WHERE o.id = joined.structure_id AND o.id <> kept.structure_id AND o.left_at IS NULL AND joined.state <> 'LEFT'
    ON CONFLICT DO NOTHING;
    INSERT INTO distinct_people (id, club_id, one_id, other_id, said_by, said_at)
    SELECT uuidv7(), d.club_id, least(x.other, kept.id), greatest(x.other, kept.id), d.said_by, d.said_at
    FROM distinct_people d CROSS JOIN LATERAL (SELECT CASE d.one_id WHEN joined.id THEN d.other_id ELSE d.one_id END AS other) x
    WHERE joined.id IN (d.one_id, d.other_id) AND x.other <> kept.id ON CONFLICT DO NOTHING;
    DELETE FROM distinct_people WHERE joined.id IN (one_id, other_id);
    DELETE FROM retention_warning WHERE beneficiary_id = joined.id;
END $$;

-- A person has one seat in an allocation. Its counts stay, as when a person is erased.
CREATE FUNCTION join_allocations(kept beneficiary, joined beneficiary) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
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

-- Joins one record into another of the caller's club, in the transaction of the adviser who said why. The rules stand in MergeRules, which names every reason
-- against it; here they stop whoever forgets them.
CREATE FUNCTION merge_people(kept_id uuid, joined_id uuid, moment timestamptz) RETURNS void
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    kept beneficiary;
    joined beneficiary;
BEGIN
    IF NOT caller_is('adviser') OR caller_purpose() IS NULL THEN
        RAISE insufficient_privilege USING MESSAGE = 'An adviser with a purpose joins records';
    END IF;
    PERFORM FROM beneficiary b WHERE b.id IN (kept_id, joined_id) AND b.club_id = caller_club() ORDER BY b.id FOR NO KEY UPDATE;
    SELECT * INTO kept FROM beneficiary b WHERE b.id = kept_id AND b.club_id = caller_club() AND NOT b.erased AND b.merged_into IS NULL AND b.state <> 'LEFT';
    SELECT * INTO joined FROM beneficiary b WHERE b.id = joined_id AND b.club_id = caller_club() AND NOT b.erased AND b.merged_into IS NULL;
    IF kept.id IS NULL OR joined.id IS NULL OR kept.id = joined.id OR kept.restricted OR joined.restricted OR EXISTS (SELECT FROM introduction i
        WHERE i.beneficiary_id = joined.id AND i.status IN ('PROPOSED', 'SHARED', 'INTERVIEWING', 'TRIAL', 'SUSPENDED')) THEN
        RAISE insufficient_privilege USING MESSAGE = 'These records cannot be joined';
    END IF;
    PERFORM join_tasks(kept, joined);
    PERFORM join_introductions(kept, joined);
    PERFORM join_records(kept, joined, moment);
    PERFORM join_accompaniment(kept, joined, moment);
    PERFORM join_allocations(kept, joined);
    PERFORM keep_joined_record(kept, joined, moment);
END $$;
REVOKE ALL ON FUNCTION merge_people(uuid, uuid, timestamptz), keep_joined_record(beneficiary, beneficiary, timestamptz), join_tasks(beneficiary, beneficiary),
    join_introductions(beneficiary, beneficiary), join_records(beneficiary, beneficiary, timestamptz),
    join_accompaniment(beneficiary, beneficiary, timestamptz), join_allocations(beneficiary, beneficiary) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION merge_people(uuid, uuid, timestamptz) TO club_api;

-- With the person go the records that were joined to theirs: each stands in the list of erasures too, because an older backup has it as a person of its own.
-- They have no identity any more, so that the person leaves one aggregate line.
CREATE FUNCTION erase_with_merge(person uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    joined uuid;
BEGIN
    DELETE FROM idempotency_key k USING joined_record r
    WHERE r.into_id = person AND k.club_id = r.club_id AND EXISTS (
        SELECT FROM unnest(ARRAY[r.email, r.phone, to_json(r.last_name)::text]) AS word
        WHERE strpos(lower(k.body || coalesce(k.location, '')), lower(word)) > 0);
    FOR joined IN SELECT b.id FROM beneficiary b WHERE b.merged_into = person LOOP
        PERFORM erase_person(joined, e.cause, e.erased_at) FROM erasure e WHERE e.id = person;
    END LOOP;
    DELETE FROM joined_record WHERE person IN (beneficiary_id, into_id);
END $$;
REVOKE ALL ON FUNCTION erase_with_merge(uuid) FROM PUBLIC;

-- Both structures are told, by the adviser.
CREATE POLICY adviser_tells_of_a_merge ON message FOR INSERT TO club_api WITH CHECK (
    club_id = caller_club() AND kind = 'RECORDS_MERGED' AND subject_type = 'BENEFICIARY' AND caller_is('adviser'));
DO $$
BEGIN
    EXECUTE (SELECT 'ALTER TABLE message DROP CONSTRAINT message_kind, ADD CONSTRAINT message_kind '
             || replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''RECORDS_MERGED''::text, ')
             FROM pg_constraint WHERE conname = 'message_kind' AND conrelid = 'message'::regclass);
END $$;

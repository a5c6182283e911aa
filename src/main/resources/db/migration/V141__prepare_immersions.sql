-- Immersions: the agreement that is prepared here, who signs it, and how it went. Who the young person is stands in a table of its own, and so do the addresses of those who
-- sign. No list is searched or ordered by them.
INSERT INTO subject_kind VALUES ('IMMERSION');

CREATE TABLE immersion (
    id uuid CONSTRAINT immersion_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT immersion_club_fkey REFERENCES club,
    number bigint NOT NULL,
    place_id uuid NOT NULL,
    host_id uuid NOT NULL,
    sender_id uuid NOT NULL,
    sent_by uuid NOT NULL,
    kind text NOT NULL CONSTRAINT immersion_kind CHECK (kind IN ('VISIT', 'OBSERVATION', 'MINI_STAGE', 'PMSMP', 'DUODAY')),
    rome_code text NOT NULL CONSTRAINT immersion_rome_code CHECK (rome_code ~ '^[A-N][0-9]{4}$'),
    commune_code text NOT NULL CONSTRAINT immersion_commune_fkey REFERENCES commune,
    -- Who signs for whoever sends the person: a school, a prescriber, or the chamber whose agreement it is.
    sender_party text NOT NULL CONSTRAINT immersion_sender_party CHECK (sender_party IN ('SCHOOL', 'PRESCRIBER', 'CHAMBER')),
    introduction_id uuid,
    seat int CONSTRAINT immersion_seat CHECK (seat >= 1),
    first_day date NOT NULL,
    last_day date NOT NULL,
    weekdays text[] NOT NULL CONSTRAINT immersion_weekdays CHECK (cardinality(weekdays) BETWEEN 1 AND 7
        AND weekdays <@ ARRAY['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']),
    starts time NOT NULL,
    ends time NOT NULL,
    break_minutes int NOT NULL CONSTRAINT immersion_break CHECK (break_minutes BETWEEN 0 AND 240),
    seconde boolean NOT NULL,
    guardian_signs boolean NOT NULL,
    terms int NOT NULL DEFAULT 1,
    status text NOT NULL CONSTRAINT immersion_status CHECK (status IN (
        'DRAFT', 'TO_SIGN', 'SIGNED', 'VALIDATED', 'DONE', 'PARTIAL', 'NOT_HELD', 'CANCELLED')),
    official_reference text CONSTRAINT immersion_official_reference CHECK (length(official_reference) BETWEEN 1 AND 60),
    requested_at timestamptz,
    created_at timestamptz NOT NULL,
    version int NOT NULL DEFAULT 0,
    CONSTRAINT immersion_number_unique UNIQUE (club_id, number),
    CONSTRAINT immersion_club_unique UNIQUE (id, club_id),
    CONSTRAINT immersion_terms_unique UNIQUE (id, terms, club_id),
    CONSTRAINT immersion_seat_unique UNIQUE (place_id, seat),
    CONSTRAINT immersion_place_fkey FOREIGN KEY (place_id, host_id, club_id) REFERENCES immersion_place (id, host_id, club_id),
    CONSTRAINT immersion_sender_fkey FOREIGN KEY (sender_id, club_id) REFERENCES organisation (id, club_id),
    CONSTRAINT immersion_sent_by_fkey FOREIGN KEY (sent_by, club_id) REFERENCES member (id, club_id),
    CONSTRAINT immersion_introduction_fkey FOREIGN KEY (introduction_id, club_id) REFERENCES introduction (id, club_id),
    CONSTRAINT immersion_of_trial CHECK (introduction_id IS NULL OR kind = 'PMSMP'),
    CONSTRAINT immersion_between_two CHECK (sender_id <> host_id),
    CONSTRAINT immersion_period CHECK (last_day >= first_day),
    CONSTRAINT immersion_day CHECK (ends > starts),
    CONSTRAINT immersion_seat_is_held CHECK ((seat IS NULL) = (status = 'CANCELLED')),
    -- The official agreement insures: nothing is valid, and nobody came, without its reference.
    CONSTRAINT immersion_valid_with_reference CHECK (status NOT IN ('VALIDATED', 'DONE', 'PARTIAL', 'NOT_HELD') OR official_reference IS NOT NULL)
);
CREATE INDEX immersion_by_club ON immersion (club_id, id);
CREATE INDEX immersion_by_host ON immersion (host_id, id);
CREATE INDEX immersion_by_sender ON immersion (sender_id, id);
CREATE INDEX immersion_by_sent_by ON immersion (sent_by);
CREATE INDEX immersion_by_place ON immersion (place_id, host_id, club_id);
CREATE INDEX immersion_by_commune ON immersion (commune_code);
CREATE INDEX immersion_by_introduction ON immersion (introduction_id) WHERE introduction_id IS NOT NULL;
CREATE INDEX immersion_to_lapse ON immersion (club_id, first_day) WHERE status IN ('DRAFT', 'TO_SIGN', 'SIGNED');
CREATE INDEX immersion_by_last_day ON immersion (club_id, last_day);
CREATE TRIGGER draw_number BEFORE INSERT ON immersion FOR EACH ROW EXECUTE FUNCTION draw_number();

CREATE TABLE immersion_person (
    immersion_id uuid CONSTRAINT immersion_person_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT immersion_person_club_fkey REFERENCES club,
    first_name text NOT NULL CONSTRAINT immersion_person_first_name CHECK (length(first_name) BETWEEN 1 AND 100),
    last_name text NOT NULL CONSTRAINT immersion_person_last_name CHECK (length(last_name) BETWEEN 1 AND 100),
    CONSTRAINT immersion_person_immersion_fkey FOREIGN KEY (immersion_id, club_id) REFERENCES immersion (id, club_id)
);
CREATE INDEX immersion_person_by_club ON immersion_person (club_id, immersion_id);

-- The birth date is not for the host: a table apart, so that no query of the host's shows it.
CREATE TABLE immersion_birth (
    immersion_id uuid CONSTRAINT immersion_birth_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT immersion_birth_club_fkey REFERENCES club,
    birth_date date NOT NULL,
    CONSTRAINT immersion_birth_immersion_fkey FOREIGN KEY (immersion_id, club_id) REFERENCES immersion (id, club_id)
);
CREATE INDEX immersion_birth_by_club ON immersion_birth (club_id, immersion_id);

CREATE TABLE immersion_signatory (
    id uuid CONSTRAINT immersion_signatory_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT immersion_signatory_club_fkey REFERENCES club,
    immersion_id uuid NOT NULL,
    party text NOT NULL CONSTRAINT immersion_signatory_party CHECK (party IN ('YOUNG_PERSON', 'GUARDIAN', 'HOST', 'SCHOOL', 'PRESCRIBER', 'CHAMBER')),
    name text NOT NULL CONSTRAINT immersion_signatory_name CHECK (length(name) BETWEEN 1 AND 200),
    email text NOT NULL CONSTRAINT immersion_signatory_email CHECK (length(email) BETWEEN 3 AND 254),
    CONSTRAINT immersion_signatory_club_unique UNIQUE (id, immersion_id, club_id),
    CONSTRAINT immersion_signatory_party_unique UNIQUE (immersion_id, party),
    CONSTRAINT immersion_signatory_immersion_fkey FOREIGN KEY (immersion_id, club_id) REFERENCES immersion (id, club_id)
);
-- One person does not sign for two.
CREATE UNIQUE INDEX immersion_signatory_email_unique ON immersion_signatory (immersion_id, lower(email));
CREATE INDEX immersion_signatory_by_club ON immersion_signatory (club_id, immersion_id);

-- A signature is of certain terms. It names their number, so that no order of requests keeps one when the terms change.
CREATE TABLE immersion_signature (
    signatory_id uuid CONSTRAINT immersion_signature_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT immersion_signature_club_fkey REFERENCES club,
    immersion_id uuid NOT NULL,
    terms int NOT NULL,
    party text NOT NULL CONSTRAINT immersion_signature_party CHECK (party IN ('YOUNG_PERSON', 'GUARDIAN', 'HOST', 'SCHOOL', 'PRESCRIBER', 'CHAMBER')),
    signed_at timestamptz NOT NULL,
    CONSTRAINT immersion_signature_signatory_fkey FOREIGN KEY (signatory_id, immersion_id, club_id)
        REFERENCES immersion_signatory (id, immersion_id, club_id) ON DELETE CASCADE,
    CONSTRAINT immersion_signature_terms_fkey FOREIGN KEY (immersion_id, terms, club_id) REFERENCES immersion (id, terms, club_id)
);
CREATE INDEX immersion_signature_by_immersion ON immersion_signature (immersion_id, terms, club_id);

CREATE TABLE immersion_assessment (
    immersion_id uuid NOT NULL,
    club_id uuid NOT NULL CONSTRAINT immersion_assessment_club_fkey REFERENCES club,
    side text NOT NULL CONSTRAINT immersion_assessment_side CHECK (side IN ('HOST', 'SENDER')),
    held text NOT NULL CONSTRAINT immersion_assessment_held CHECK (held IN ('DONE', 'PARTIAL', 'NOT_HELD')),
    outcome text NOT NULL CONSTRAINT immersion_assessment_outcome CHECK (outcome IN ('NONE', 'APPRENTICESHIP', 'CONTRACT', 'TRAINING')),
    comment text CONSTRAINT immersion_assessment_comment CHECK (length(comment) BETWEEN 1 AND 1000),
    said_at timestamptz NOT NULL,
    CONSTRAINT immersion_assessment_pkey PRIMARY KEY (immersion_id, side),
    CONSTRAINT immersion_assessment_immersion_fkey FOREIGN KEY (immersion_id, club_id) REFERENCES immersion (id, club_id)
);
CREATE INDEX immersion_assessment_by_club ON immersion_assessment (club_id, immersion_id);

COMMENT ON COLUMN immersion.id IS 'not personal: the immersion';
COMMENT ON COLUMN immersion.club_id IS 'not personal: the club';
COMMENT ON COLUMN immersion.number IS 'not personal: the number of its short reference';
COMMENT ON COLUMN immersion.place_id IS 'not personal: the place';
COMMENT ON COLUMN immersion.host_id IS 'not personal: the organisation that receives';
COMMENT ON COLUMN immersion.sender_id IS 'not personal: the organisation that sends the person';
COMMENT ON COLUMN immersion.sent_by IS
    'personal: purpose know who prepared it; basis mission of public interest; readers the agency; retention that of the member';
COMMENT ON COLUMN immersion.kind IS 'not personal: what is done there';
COMMENT ON COLUMN immersion.rome_code IS 'not personal: the occupation';
COMMENT ON COLUMN immersion.commune_code IS 'not personal: where it is';
COMMENT ON COLUMN immersion.sender_party IS 'not personal: as what the sender signs';
COMMENT ON COLUMN immersion.introduction_id IS
    'personal: purpose insure the trial of a person; basis mission of public interest; readers both sides once it is to sign, and the agency; retention 31 August of the next year';
COMMENT ON COLUMN immersion.seat IS 'not personal: the number of a place';
COMMENT ON COLUMN immersion.first_day IS 'not personal: from when';
COMMENT ON COLUMN immersion.last_day IS 'not personal: until when';
COMMENT ON COLUMN immersion.weekdays IS 'not personal: on which days of the week';
COMMENT ON COLUMN immersion.starts IS 'not personal: when a day begins';
COMMENT ON COLUMN immersion.ends IS 'not personal: when a day ends';
COMMENT ON COLUMN immersion.break_minutes IS 'not personal: how long the break is';
COMMENT ON COLUMN immersion.seconde IS 'not personal: whether it is that of pupils in seconde';
COMMENT ON COLUMN immersion.guardian_signs IS 'not personal: who signs';
COMMENT ON COLUMN immersion.terms IS 'not personal: counts the changes of the terms';
COMMENT ON COLUMN immersion.status IS 'not personal: how far it is';
COMMENT ON COLUMN immersion.official_reference IS
    'personal: purpose know that somebody is insured; basis mission of public interest; readers both sides, and the agency; retention 31 August of the next year';
COMMENT ON COLUMN immersion.requested_at IS 'not personal: when signatures were first asked for';
COMMENT ON COLUMN immersion.created_at IS 'not personal: when it was prepared';
COMMENT ON COLUMN immersion.version IS 'not personal: counts the changes';
COMMENT ON COLUMN immersion_person.immersion_id IS 'not personal: the immersion';
COMMENT ON COLUMN immersion_person.club_id IS 'not personal: the club';
COMMENT ON COLUMN immersion_person.first_name IS
    'personal: purpose prepare and sign the agreement; basis mission of public interest; readers the host once it is asked to sign, whoever sent the person, and the agency with a purpose; retention 31 August of the next year';
COMMENT ON COLUMN immersion_person.last_name IS
    'personal: purpose prepare and sign the agreement; basis mission of public interest; readers the host once it is asked to sign, whoever sent the person, and the agency with a purpose; retention 31 August of the next year';
COMMENT ON COLUMN immersion_birth.immersion_id IS 'not personal: the immersion';
COMMENT ON COLUMN immersion_birth.club_id IS 'not personal: the club';
COMMENT ON COLUMN immersion_birth.birth_date IS
    'personal: purpose apply the limits by age on each day; basis mission of public interest; readers whoever sent the person, and the agency with a purpose; retention 31 August of the next year';
COMMENT ON COLUMN immersion_signatory.id IS 'not personal: who signs';
COMMENT ON COLUMN immersion_signatory.club_id IS 'not personal: the club';
COMMENT ON COLUMN immersion_signatory.immersion_id IS 'not personal: the immersion';
COMMENT ON COLUMN immersion_signatory.party IS 'not personal: for whom they sign';
COMMENT ON COLUMN immersion_signatory.name IS
    'personal: purpose have the agreement signed; basis mission of public interest; readers whoever sent the person, the host its own, and the agency with a purpose for an adult; retention 31 August of the next year';
COMMENT ON COLUMN immersion_signatory.email IS
    'personal: purpose send the link to sign; basis mission of public interest; readers whoever sent the person, the host its own, and the agency with a purpose for an adult; retention 31 August of the next year';
COMMENT ON COLUMN immersion_signature.signatory_id IS 'not personal: who signed';
COMMENT ON COLUMN immersion_signature.club_id IS 'not personal: the club';
COMMENT ON COLUMN immersion_signature.immersion_id IS 'not personal: the immersion';
COMMENT ON COLUMN immersion_signature.terms IS 'not personal: which terms';
COMMENT ON COLUMN immersion_signature.party IS 'not personal: for whom they signed';
COMMENT ON COLUMN immersion_signature.signed_at IS
    'personal: purpose prove that they signed these terms; basis mission of public interest; readers the host once it is asked to sign, whoever sent the person, and the agency; retention 31 August of the next year';
COMMENT ON COLUMN immersion_assessment.immersion_id IS 'not personal: the immersion';
COMMENT ON COLUMN immersion_assessment.club_id IS 'not personal: the club';
COMMENT ON COLUMN immersion_assessment.side IS 'not personal: who says so';
COMMENT ON COLUMN immersion_assessment.held IS
    'personal: purpose know how it went; basis mission of public interest; readers the host once it is asked to sign, whoever sent the person, and the agency; retention 31 August of the next year';
COMMENT ON COLUMN immersion_assessment.outcome IS
    'personal: purpose know what came of it; basis mission of public interest; readers the host once it is asked to sign, whoever sent the person, and the agency; retention 31 August of the next year';
COMMENT ON COLUMN immersion_assessment.comment IS
    'personal: purpose know how it went; basis mission of public interest; readers the host once it is asked to sign, whoever sent the person, and the agency; retention 31 August of the next year';
COMMENT ON COLUMN immersion_assessment.said_at IS 'not personal: when it was said';

GRANT SELECT, INSERT ON immersion TO club_api;
GRANT UPDATE (seat, first_day, last_day, weekdays, starts, ends, break_minutes, seconde, guardian_signs, status, official_reference, requested_at, version)
    ON immersion TO club_api;
GRANT SELECT, INSERT ON immersion_person, immersion_birth, immersion_signature TO club_api;
GRANT UPDATE (first_name, last_name) ON immersion_person TO club_api;
GRANT UPDATE (birth_date) ON immersion_birth TO club_api;
GRANT SELECT, INSERT, DELETE ON immersion_signatory TO club_api;
GRANT SELECT, INSERT ON immersion_assessment TO club_api;
GRANT UPDATE (held, outcome, comment, said_at) ON immersion_assessment TO club_api;
ALTER TABLE immersion ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE immersion_person ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE immersion_birth ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE immersion_signatory ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE immersion_signature ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE immersion_assessment ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- A host knows of an immersion once it is asked to sign.
CREATE POLICY sides_read ON immersion FOR SELECT TO club_api USING (
    club_id = caller_club() AND (caller_sees_club()
        OR (sender_id = caller_organisation() AND (caller_is('structure') OR caller_is('partner')))
        OR (requested_at IS NOT NULL AND host_id = caller_organisation() AND (caller_is('company') OR caller_is('structure')))));
CREATE POLICY senders_prepare ON immersion FOR INSERT TO club_api WITH CHECK (
    club_id = caller_club() AND sender_id = caller_organisation() AND sent_by = caller_member() AND (caller_is('structure') OR caller_is('partner'))
    AND status = 'DRAFT' AND requested_at IS NULL);
CREATE POLICY sides_change ON immersion FOR UPDATE TO club_api USING (
    club_id = caller_club() AND (caller_sees_club()
        OR (sender_id = caller_organisation() AND (caller_is('structure') OR caller_is('partner')))
        OR (requested_at IS NOT NULL AND host_id = caller_organisation() AND (caller_is('company') OR caller_is('structure')))));

-- Whether the caller's organisation sent somebody to a place.
CREATE FUNCTION caller_sent_to(place uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM immersion i WHERE i.place_id = place AND i.sender_id = caller_organisation() AND i.club_id = caller_club())
$$;
REVOKE ALL ON FUNCTION caller_sent_to(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION caller_sent_to(uuid) TO club_api;
-- Whoever may be served first sees a reserved place, and others see nothing of it until it is free for all. Who holds an immersion of a place reads it on.
CREATE POLICY open_to_senders_and_own ON immersion_place FOR SELECT TO club_api USING (
    club_id = caller_club() AND (caller_sees_club()
        OR (host_id = caller_organisation() AND (caller_is('company') OR caller_is('structure')))
        OR (status = 'OPEN'
            AND ((SELECT caller_sends_young()) OR (caller_is('structure') AND kind = 'PMSMP' AND 'OTHER' = ANY (audience)))
            AND (first_until IS NULL OR caller_organisation() = ANY (first_for)
                OR (first_qpv AND EXISTS (SELECT FROM qpv_school q WHERE q.organisation_id = caller_organisation()))))
        OR ((caller_is('structure') OR caller_is('partner')) AND caller_sent_to(id))));

-- The agency states a purpose, and the host reads who comes once it is to sign.
CREATE POLICY host_reads_whom_it_signs_for ON immersion_person FOR SELECT TO club_api USING (
    club_id = caller_club() AND EXISTS (SELECT FROM immersion i WHERE i.id = immersion_person.immersion_id
        AND (caller_is('automaton') OR i.sender_id = caller_organisation() OR (caller_is('adviser') AND caller_purpose() IS NOT NULL)
            OR (i.host_id = caller_organisation() AND i.status NOT IN ('DRAFT', 'CANCELLED'))) OFFSET 0));
CREATE POLICY senders_name_the_person ON immersion_person FOR INSERT TO club_api WITH CHECK (
    club_id = caller_club() AND EXISTS (SELECT FROM immersion i WHERE i.id = immersion_person.immersion_id AND i.sender_id = caller_organisation() OFFSET 0));
CREATE POLICY senders_correct_the_person ON immersion_person FOR UPDATE TO club_api USING (
    club_id = caller_club() AND EXISTS (SELECT FROM immersion i WHERE i.id = immersion_person.immersion_id AND i.sender_id = caller_organisation()
        AND i.status IN ('DRAFT', 'TO_SIGN', 'SIGNED', 'VALIDATED') OFFSET 0));

CREATE POLICY senders_and_agency_read ON immersion_birth FOR SELECT TO club_api USING (
    club_id = caller_club() AND EXISTS (SELECT FROM immersion i WHERE i.id = immersion_birth.immersion_id
        AND (caller_is('automaton') OR i.sender_id = caller_organisation() OR (caller_is('adviser') AND caller_purpose() IS NOT NULL)) OFFSET 0));
CREATE POLICY senders_say ON immersion_birth FOR INSERT TO club_api WITH CHECK (
    club_id = caller_club() AND EXISTS (SELECT FROM immersion i WHERE i.id = immersion_birth.immersion_id AND i.sender_id = caller_organisation() OFFSET 0));
CREATE POLICY senders_correct ON immersion_birth FOR UPDATE TO club_api USING (
    club_id = caller_club() AND EXISTS (SELECT FROM immersion i WHERE i.id = immersion_birth.immersion_id AND i.sender_id = caller_organisation()
        AND i.status IN ('DRAFT', 'TO_SIGN', 'SIGNED', 'VALIDATED') OFFSET 0));

-- Whether the person is of age today: on the first day they may be, and not yet now.
CREATE FUNCTION immersion_is_of_adult(immersion uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM immersion_birth b WHERE b.immersion_id = immersion AND b.club_id = caller_club() AND b.birth_date + interval '18 years' <= club_today())
$$;
REVOKE ALL ON FUNCTION immersion_is_of_adult(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION immersion_is_of_adult(uuid) TO club_api;

-- The agency writes to no minor, nor to their parents; of an adult it reads with a purpose. The host reads who signs for it.
CREATE POLICY senders_read_and_the_agency_of_adults ON immersion_signatory FOR SELECT TO club_api USING (
    club_id = caller_club() AND EXISTS (SELECT FROM immersion i WHERE i.id = immersion_signatory.immersion_id
        AND (caller_is('automaton') OR i.sender_id = caller_organisation() OR (immersion_signatory.party = 'HOST' AND i.host_id = caller_organisation())
            OR (caller_is('adviser') AND caller_purpose() IS NOT NULL AND NOT i.guardian_signs AND immersion_is_of_adult(i.id))) OFFSET 0));
-- Who signs for the host, the host alone says.
CREATE POLICY senders_name_who_signs ON immersion_signatory FOR INSERT TO club_api WITH CHECK (
    club_id = caller_club() AND party <> 'HOST' AND EXISTS (SELECT FROM immersion i WHERE i.id = immersion_signatory.immersion_id
        AND i.sender_id = caller_organisation() AND i.status = 'DRAFT' OFFSET 0));
CREATE POLICY senders_change_who_signs ON immersion_signatory FOR DELETE TO club_api USING (
    club_id = caller_club() AND EXISTS (SELECT FROM immersion i WHERE i.id = immersion_signatory.immersion_id
        AND i.sender_id = caller_organisation() AND i.status = 'DRAFT' OFFSET 0));
CREATE FUNCTION name_host_signer(named uuid) RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO immersion_signatory (id, club_id, immersion_id, party, name, email)
    SELECT uuidv7(), i.club_id, i.id, 'HOST', s.name, s.email FROM immersion i JOIN immersion_place_signer s ON s.place_id = i.place_id
    WHERE i.id = named AND i.club_id = caller_club() AND i.sender_id = caller_organisation() AND i.status = 'DRAFT';
    RETURN FOUND;
END $$;
-- Whether one of these addresses is that of who signs for the host.
CREATE FUNCTION host_signs_by(place uuid, addresses text[]) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM immersion_place_signer s, unnest(addresses) AS a (address)
        WHERE s.place_id = place AND s.club_id = caller_club() AND lower(a.address) = lower(s.email))
$$;
REVOKE ALL ON FUNCTION name_host_signer(uuid), host_signs_by(uuid, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION name_host_signer(uuid), host_signs_by(uuid, text[]) TO club_api;

CREATE POLICY sides_read ON immersion_signature FOR SELECT TO club_api USING (
    club_id = caller_club() AND EXISTS (SELECT FROM immersion i WHERE i.id = immersion_signature.immersion_id OFFSET 0));
-- Nobody signs for another: the club takes what is answered at a link.
CREATE POLICY the_club_takes_signatures ON immersion_signature FOR INSERT TO club_api WITH CHECK (
    club_id = caller_club() AND caller_is('automaton') AND EXISTS (
        SELECT FROM immersion i WHERE i.id = immersion_signature.immersion_id AND i.status = 'TO_SIGN' OFFSET 0));

CREATE POLICY sides_read ON immersion_assessment FOR SELECT TO club_api USING (
    club_id = caller_club() AND EXISTS (SELECT FROM immersion i WHERE i.id = immersion_assessment.immersion_id OFFSET 0));
CREATE POLICY each_side_says_its_own ON immersion_assessment FOR INSERT TO club_api WITH CHECK (
    club_id = caller_club() AND EXISTS (SELECT FROM immersion i WHERE i.id = immersion_assessment.immersion_id
        AND caller_organisation() = CASE immersion_assessment.side WHEN 'HOST' THEN i.host_id ELSE i.sender_id END OFFSET 0)
    -- Nothing is written of somebody who is forgotten.
    AND EXISTS (SELECT FROM immersion_person p WHERE p.immersion_id = immersion_assessment.immersion_id));
CREATE POLICY each_side_corrects_its_own ON immersion_assessment FOR UPDATE TO club_api USING (
    club_id = caller_club() AND EXISTS (SELECT FROM immersion i WHERE i.id = immersion_assessment.immersion_id
        AND caller_organisation() = CASE immersion_assessment.side WHEN 'HOST' THEN i.host_id ELSE i.sender_id END OFFSET 0)
    -- Nothing is written of somebody who is forgotten.
    AND EXISTS (SELECT FROM immersion_person p WHERE p.immersion_id = immersion_assessment.immersion_id));

-- Any change of terms clears all signatures, whoever writes it, and the agreement is to be asked for again.
CREATE FUNCTION clear_signatures() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    DELETE FROM immersion_signature s WHERE s.immersion_id = OLD.id;
    NEW.terms := OLD.terms + 1;
    NEW.status := 'DRAFT';
    NEW.official_reference := NULL;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION clear_signatures() FROM PUBLIC;
CREATE TRIGGER clears_signatures BEFORE UPDATE ON immersion FOR EACH ROW
    WHEN ((NEW.first_day, NEW.last_day, NEW.weekdays, NEW.starts, NEW.ends, NEW.break_minutes, NEW.seconde, NEW.guardian_signs)
        IS DISTINCT FROM (OLD.first_day, OLD.last_day, OLD.weekdays, OLD.starts, OLD.ends, OLD.break_minutes, OLD.seconde, OLD.guardian_signs))
    EXECUTE FUNCTION clear_signatures();

-- So does a correction of who the person is.
CREATE FUNCTION clear_signatures_of_another() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    DELETE FROM immersion_signature s WHERE s.immersion_id = NEW.immersion_id;
    UPDATE immersion i SET terms = i.terms + 1, status = 'DRAFT', official_reference = NULL WHERE i.id = NEW.immersion_id;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION clear_signatures_of_another() FROM PUBLIC;
CREATE TRIGGER another_person_clears_signatures AFTER UPDATE ON immersion_person FOR EACH ROW
    WHEN (NEW IS DISTINCT FROM OLD) EXECUTE FUNCTION clear_signatures_of_another();
CREATE TRIGGER another_age_clears_signatures AFTER UPDATE ON immersion_birth FOR EACH ROW
    WHEN (NEW IS DISTINCT FROM OLD) EXECUTE FUNCTION clear_signatures_of_another();

-- What each side may write: the host cancels, and says how it went; the club alone says that all signed, once they did; what is insured and under way stays.
CREATE FUNCTION guard_immersion() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF current_user = 'club_api' AND NOT caller_sees_club() AND OLD.sender_id IS DISTINCT FROM caller_organisation() AND (
        NEW.status NOT IN ('CANCELLED', 'DONE', 'PARTIAL', 'NOT_HELD')
        OR to_jsonb(NEW) - '{status,seat,version}'::text[] <> to_jsonb(OLD) - '{status,seat,version}'::text[]) THEN
        RAISE insufficient_privilege USING MESSAGE = 'A host cancels, or says how it went';
    END IF;
    IF NEW.status <> OLD.status AND NEW.status = 'SIGNED' AND NOT caller_is('automaton') THEN
        RAISE insufficient_privilege USING MESSAGE = 'The club alone counts signatures';
    END IF;
    IF NEW.status <> OLD.status AND NEW.status IN ('SIGNED', 'VALIDATED') AND EXISTS (
        SELECT FROM unnest(ARRAY['YOUNG_PERSON', 'HOST', NEW.sender_party] || CASE WHEN NEW.guardian_signs THEN ARRAY['GUARDIAN'] ELSE '{}' END) AS needed (party)
        WHERE NOT EXISTS (SELECT FROM immersion_signature s WHERE s.immersion_id = NEW.id AND s.terms = NEW.terms AND s.party = needed.party)) THEN
        RAISE check_violation USING MESSAGE = 'A signature is missing', CONSTRAINT = 'immersion_signed_by_all';
    END IF;
    IF OLD.status = 'VALIDATED' AND NEW.status = 'DRAFT' AND OLD.first_day <= club_today() THEN
        RAISE check_violation USING MESSAGE = 'What is insured and under way does not change', CONSTRAINT = 'immersion_stays_insured';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guards_steps BEFORE UPDATE ON immersion FOR EACH ROW EXECUTE FUNCTION guard_immersion();

-- No seat over those that are offered, whatever the application counts.
CREATE FUNCTION refuse_seat_over_places() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NEW.seat > (SELECT p.places FROM immersion_place p WHERE p.id = NEW.place_id) THEN
        RAISE check_violation USING MESSAGE = 'no seat over the places', CONSTRAINT = 'immersion_seat_in_places';
    END IF;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION refuse_seat_over_places() FROM PUBLIC;
CREATE TRIGGER seat_in_places BEFORE INSERT OR UPDATE OF seat ON immersion FOR EACH ROW WHEN (NEW.seat IS NOT NULL) EXECUTE FUNCTION refuse_seat_over_places();

-- Holds a place until the transaction ends: of two who take at once, the second reads what the first left.
CREATE FUNCTION lock_immersion_place(locked uuid) RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM FROM immersion_place p WHERE p.id = locked AND p.club_id = caller_club() FOR NO KEY UPDATE;
    RETURN FOUND;
END $$;

-- The lowest seat that nobody holds; null when all are held.
CREATE FUNCTION free_immersion_seat(place uuid) RETURNS int LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT min(s.seat) FROM immersion_place p, generate_series(1, p.places) AS s (seat)
    WHERE p.id = place AND p.club_id = caller_club() AND NOT EXISTS (SELECT FROM immersion i WHERE i.place_id = place AND i.seat = s.seat)
$$;

-- How many seats of a place are left: a number without names.
CREATE FUNCTION immersion_seats_left(place uuid) RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT p.places - (SELECT count(i.seat) FROM immersion i WHERE i.place_id = p.id) FROM immersion_place p WHERE p.id = place AND p.club_id = caller_club()
$$;

-- What is known of people ends: only that there was an immersion stays, with its dates. Held first, so that nothing is written meanwhile; the official agreement and
-- the introduction would lead to who it was.
CREATE FUNCTION erase_immersion_rows(forgotten uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM immersion WHERE id = forgotten FOR UPDATE;
    DELETE FROM reply_link WHERE subject_id IN (SELECT s.id FROM immersion_signatory s WHERE s.immersion_id = forgotten);
    DELETE FROM immersion_signature WHERE immersion_id = forgotten;
    DELETE FROM immersion_signatory WHERE immersion_id = forgotten;
    DELETE FROM immersion_assessment WHERE immersion_id = forgotten;
    DELETE FROM immersion_birth WHERE immersion_id = forgotten;
    DELETE FROM immersion_person WHERE immersion_id = forgotten;
    UPDATE immersion SET introduction_id = NULL, official_reference = CASE WHEN official_reference IS NOT NULL THEN 'effacée' END WHERE id = forgotten;
END $$;
CREATE FUNCTION erase_immersion(forgotten uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT caller_is('automaton') OR NOT EXISTS (SELECT FROM immersion i WHERE i.id = forgotten AND i.club_id = caller_club()) THEN
        RETURN;
    END IF;
    PERFORM erase_immersion_rows(forgotten);
END $$;
-- With a person go the agreements of their trials.
CREATE FUNCTION erase_with_immersions(person uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM erase_immersion_rows(i.id) FROM immersion i JOIN introduction n ON n.id = i.introduction_id WHERE n.beneficiary_id = person;
END $$;
REVOKE ALL ON FUNCTION erase_immersion_rows(uuid), erase_with_immersions(uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION lock_immersion_place(uuid), free_immersion_seat(uuid), immersion_seats_left(uuid), erase_immersion(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION lock_immersion_place(uuid), free_immersion_seat(uuid), immersion_seats_left(uuid), erase_immersion(uuid) TO club_api;

-- Both sides follow what happens to their places and immersions.
CREATE POLICY sides_follow_immersions ON history FOR SELECT TO club_api USING (club_id = caller_club()
    AND subject_type = 'IMMERSION' AND EXISTS (SELECT FROM immersion i WHERE i.id = subject_id OFFSET 0));

CREATE POLICY hosts_follow_places ON history FOR SELECT TO club_api USING (club_id = caller_club()
    AND subject_type = 'IMMERSION_PLACE' AND EXISTS (SELECT FROM immersion_place p WHERE p.id = history.subject_id AND p.host_id = caller_organisation() OFFSET 0));

-- Young people whom an adviser's purposes open count as others do.
DROP INDEX history_people_opened_by_member;
CREATE INDEX history_people_opened_by_member ON history (member_id, at)
    WHERE subject_type IN ('BENEFICIARY', 'IMMERSION')
      AND type IN ('IDENTITY_READ', 'SENSITIVE_READ', 'FOUND_BY_SEARCH', 'EXPORTED', 'MATCH_EXPLAINED', 'MERGED');

-- The mail with the link to sign, and its page.
DO $$
BEGIN
    EXECUTE (SELECT 'ALTER TABLE message DROP CONSTRAINT message_kind, ADD CONSTRAINT message_kind '
             || replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''SIGNATURE_ASKED''::text, ')
             FROM pg_constraint WHERE conname = 'message_kind' AND conrelid = 'message'::regclass);
    EXECUTE (SELECT 'ALTER TABLE message DROP CONSTRAINT message_reader, ADD CONSTRAINT message_reader '
             || replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''SIGNATURE_ASKED''::text, ')
             FROM pg_constraint WHERE conname = 'message_reader' AND conrelid = 'message'::regclass);
    EXECUTE (SELECT 'ALTER TABLE reply_link DROP CONSTRAINT reply_link_kind, ADD CONSTRAINT reply_link_kind '
             || replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''SIGNATURE''::text, ')
             FROM pg_constraint WHERE conname = 'reply_link_kind' AND conrelid = 'reply_link'::regclass);
END $$;
CREATE POLICY senders_ask_for_signatures ON message FOR INSERT TO club_api WITH CHECK (
    club_id = caller_club() AND kind = 'SIGNATURE_ASKED' AND subject_type = 'IMMERSION'
    AND EXISTS (SELECT FROM immersion i WHERE i.id = message.subject_id AND i.sender_id = caller_organisation() OFFSET 0));

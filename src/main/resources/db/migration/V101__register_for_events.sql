-- Registrations for events. Whoever gives or takes a seat locks the event (lock_event); the database numbers the seats, counts them in the event, and admits
-- each number once. Members read those of their own organisation; whoever organises reads them all.
CREATE TABLE registration (
    id uuid CONSTRAINT registration_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT registration_club_fkey REFERENCES club,
    event_id uuid NOT NULL,
    side text NOT NULL CONSTRAINT registration_side CHECK (side IN ('COMPANY', 'STRUCTURE', 'PARTNER', 'PUBLIC')),
    organisation_id uuid,
    organisation_name text CONSTRAINT registration_organisation_name_length CHECK (length(organisation_name) BETWEEN 1 AND 200),
    first_name text NOT NULL CONSTRAINT registration_first_name_length CHECK (length(first_name) BETWEEN 1 AND 100),
    last_name text NOT NULL CONSTRAINT registration_last_name_length CHECK (length(last_name) BETWEEN 1 AND 100),
    email text NOT NULL CONSTRAINT registration_email_length CHECK (length(email) BETWEEN 3 AND 254),
    status text NOT NULL CONSTRAINT registration_status CHECK (status IN (
        'TO_CONFIRM', 'CONFIRMED', 'WAITLISTED', 'OFFERED', 'LAPSED', 'CANCELLED', 'EXCUSED', 'PRESENT', 'NO_SHOW')),
    seat int CONSTRAINT registration_seat CHECK (seat >= 1),
    offered_until timestamptz,
    queued_at timestamptz,
    reminded_days int CONSTRAINT registration_reminded_days CHECK (reminded_days IN (1, 7)),
    told_at timestamptz NOT NULL,
    registered_by uuid,
    registered_at timestamptz NOT NULL,
    version int NOT NULL DEFAULT 0,
    CONSTRAINT registration_event_fkey FOREIGN KEY (event_id, club_id) REFERENCES club_event (id, club_id),
    CONSTRAINT registration_organisation_fkey FOREIGN KEY (organisation_id, club_id) REFERENCES organisation (id, club_id),
    CONSTRAINT registration_registered_by_fkey FOREIGN KEY (registered_by, club_id) REFERENCES member (id, club_id),
    CONSTRAINT registration_seat_unique UNIQUE (event_id, seat),
    CONSTRAINT registration_seat_is_held CHECK ((seat IS NOT NULL) = (status IN ('CONFIRMED', 'OFFERED', 'PRESENT', 'NO_SHOW'))),
    CONSTRAINT registration_offer_ends CHECK ((offered_until IS NOT NULL) = (status = 'OFFERED')),
    CONSTRAINT registration_member_or_stranger CHECK ((organisation_id IS NULL) = (registered_by IS NULL)
        AND (organisation_id IS NULL OR organisation_name IS NULL))
);
CREATE UNIQUE INDEX registration_email_unique ON registration (event_id, lower(email))
    WHERE status IN ('CONFIRMED', 'OFFERED', 'WAITLISTED', 'PRESENT', 'NO_SHOW');
CREATE INDEX registration_by_event ON registration (event_id, id);
CREATE INDEX registration_by_organisation ON registration (organisation_id, event_id);
CREATE INDEX registration_line ON registration (event_id, queued_at, id) WHERE status = 'WAITLISTED';
CREATE INDEX registration_offers ON registration (club_id, offered_until) WHERE status = 'OFFERED';
CREATE INDEX registration_of_strangers ON registration (club_id, lower(email), registered_at) WHERE registered_by IS NULL;
CREATE INDEX registration_confirmed ON registration (club_id, event_id) WHERE status = 'CONFIRMED';

COMMENT ON COLUMN registration.id IS 'not personal: the registration';
COMMENT ON COLUMN registration.club_id IS 'not personal: the club';
COMMENT ON COLUMN registration.event_id IS 'not personal: the event';
COMMENT ON COLUMN registration.side IS 'not personal: for which side they come';
COMMENT ON COLUMN registration.organisation_id IS 'not personal: the organisation that registered them';
COMMENT ON COLUMN registration.organisation_name IS 'not personal: the organisation that a stranger typed';
COMMENT ON COLUMN registration.first_name IS
    'personal: purpose know who comes; basis mission of public interest; readers their organisation, whoever organises the event and the agency; retention 12 months after the event, or 7 days unless confirmed';
COMMENT ON COLUMN registration.last_name IS
    'personal: purpose know who comes; basis mission of public interest; readers their organisation, whoever organises the event and the agency; retention 12 months after the event, or 7 days unless confirmed';
COMMENT ON COLUMN registration.email IS
    'personal: purpose confirm, remind and tell of changes; basis mission of public interest; readers their organisation, whoever organises the event and the agency; retention 12 months after the event, or 7 days unless confirmed';
COMMENT ON COLUMN registration.status IS
    'personal: purpose know who comes and who came; basis mission of public interest; readers their organisation, whoever organises the event and the agency; retention 12 months after the event, or 7 days unless confirmed';
COMMENT ON COLUMN registration.seat IS 'not personal: the number of a seat';
COMMENT ON COLUMN registration.offered_until IS 'not personal: until when the seat is kept';
COMMENT ON COLUMN registration.queued_at IS 'not personal: since when it stands in the line';
COMMENT ON COLUMN registration.reminded_days IS 'not personal: the last reminder';
COMMENT ON COLUMN registration.told_at IS 'not personal: until when it knows what happened to the event';
COMMENT ON COLUMN registration.registered_by IS
    'personal: purpose know who registered them; basis mission of public interest; readers nobody; retention that of the member';
COMMENT ON COLUMN registration.registered_at IS 'not personal: when it was typed';
COMMENT ON COLUMN registration.version IS 'not personal: counts the changes';

GRANT SELECT, INSERT, DELETE ON registration TO club_api;
GRANT UPDATE (status, seat, offered_until, queued_at, reminded_days, told_at, version) ON registration TO club_api;
ALTER TABLE registration ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- The club takes what strangers type, offers seats, and deletes what nobody confirmed.
CREATE POLICY the_club_acts ON registration TO club_api USING (club_id = caller_club() AND caller_is('automaton'));
CREATE POLICY sides_read ON registration FOR SELECT TO club_api USING (
    club_id = caller_club() AND status <> 'TO_CONFIRM' AND (caller_is('adviser') OR caller_is('agency-admin') OR organisation_id = caller_organisation()
        OR (caller_is('structure') OR caller_is('partner'))
            AND EXISTS (SELECT FROM club_event e WHERE e.id = event_id AND e.organiser_id = caller_organisation() OFFSET 0)));
CREATE POLICY members_register ON registration FOR INSERT TO club_api WITH CHECK (
    club_id = caller_club() AND organisation_id = caller_organisation() AND registered_by = caller_member() AND status IN ('CONFIRMED', 'WAITLISTED'));
CREATE POLICY sides_change ON registration FOR UPDATE TO club_api USING (
    club_id = caller_club() AND status <> 'TO_CONFIRM' AND (caller_is('adviser') OR caller_is('agency-admin') OR organisation_id = caller_organisation()
        OR (caller_is('structure') OR caller_is('partner'))
            AND EXISTS (SELECT FROM club_event e WHERE e.id = event_id AND e.organiser_id = caller_organisation() OFFSET 0)));

-- Locks an event of the caller's club until the transaction ends. Members may not change events: this is all that they may do to one.
CREATE FUNCTION lock_event(event uuid) RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM FROM club_event e WHERE e.id = event AND e.club_id = caller_club() FOR NO KEY UPDATE;
    RETURN FOUND;
END $$;

-- The lowest seat that nobody holds; null when all are held.
CREATE FUNCTION free_seat(event uuid) RETURNS int LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT min(s.seat) FROM club_event e, generate_series(1, e.capacity) AS s (seat)
    WHERE e.id = event AND e.club_id = caller_club() AND NOT EXISTS (SELECT FROM registration r WHERE r.event_id = event AND r.seat = s.seat)
$$;

-- Whether somebody with this address has a seat or waits for one.
CREATE FUNCTION is_registered(event uuid, address text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM registration r WHERE r.event_id = event AND r.club_id = caller_club() AND lower(r.email) = lower(address)
        AND r.status IN ('CONFIRMED', 'OFFERED', 'WAITLISTED', 'PRESENT', 'NO_SHOW'))
$$;

-- Whether somebody of these sides stands in the line.
CREATE FUNCTION is_awaited(event uuid, sides text[]) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM registration r WHERE r.event_id = event AND r.club_id = caller_club() AND r.status = 'WAITLISTED' AND r.side = ANY (sides))
$$;
REVOKE ALL ON FUNCTION lock_event(uuid), free_seat(uuid), is_registered(uuid, text), is_awaited(uuid, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION lock_event(uuid), free_seat(uuid), is_registered(uuid, text), is_awaited(uuid, text[]) TO club_api;

-- Counts a registration in its event, and notes a seat that becomes free. An erasure leaves the counts.
CREATE FUNCTION count_registration() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    before text := CASE TG_OP WHEN 'UPDATE' THEN OLD.status ELSE '' END;
    held text[] := ARRAY['CONFIRMED', 'OFFERED', 'PRESENT', 'NO_SHOW'];
    seats int := (NEW.status = ANY (held))::int - (before = ANY (held))::int;
BEGIN
    IF before = NEW.status THEN
        RETURN NULL;
    END IF;
    UPDATE club_event e SET
        seats_company = e.seats_company + CASE NEW.side WHEN 'COMPANY' THEN seats ELSE 0 END,
        seats_structure = e.seats_structure + CASE NEW.side WHEN 'STRUCTURE' THEN seats ELSE 0 END,
        seats_partner = e.seats_partner + CASE NEW.side WHEN 'PARTNER' THEN seats ELSE 0 END,
        seats_public = e.seats_public + CASE NEW.side WHEN 'PUBLIC' THEN seats ELSE 0 END,
        waiting = e.waiting + (NEW.status = 'WAITLISTED')::int - (before = 'WAITLISTED')::int,
        present = e.present + (NEW.status = 'PRESENT')::int - (before = 'PRESENT')::int,
        absent = e.absent + (NEW.status = 'NO_SHOW')::int - (before = 'NO_SHOW')::int,
        offers_due = e.offers_due OR seats < 0
    WHERE e.id = NEW.event_id AND (seats <> 0 OR NEW.status IN ('WAITLISTED', 'PRESENT', 'NO_SHOW') OR before = 'WAITLISTED');
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION count_registration() FROM PUBLIC;
CREATE TRIGGER counted AFTER INSERT OR UPDATE OF status ON registration FOR EACH ROW EXECUTE FUNCTION count_registration();

-- No seat has a number over the capacity: when an event gets fewer seats, those over it get the free ones below. More seats, or others by side, may free the line.
CREATE FUNCTION move_seats_in() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE registration r SET seat = f.seat FROM (
        SELECT x.id, row_number() OVER (ORDER BY x.seat) AS place FROM registration x WHERE x.event_id = NEW.id AND x.seat > NEW.capacity) over_it
    JOIN (
        SELECT s.seat, row_number() OVER (ORDER BY s.seat) AS place FROM generate_series(1, NEW.capacity) AS s (seat)
        WHERE NOT EXISTS (SELECT FROM registration y WHERE y.event_id = NEW.id AND y.seat = s.seat)) f ON f.place = over_it.place
    WHERE r.id = over_it.id;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION move_seats_in() FROM PUBLIC;
CREATE TRIGGER moves_seats_in AFTER UPDATE OF capacity ON club_event FOR EACH ROW
    WHEN (NEW.capacity < OLD.capacity) EXECUTE FUNCTION move_seats_in();

CREATE FUNCTION note_free_seats() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.offers_due := true;
    RETURN NEW;
END $$;
CREATE TRIGGER notes_free_seats BEFORE UPDATE OF capacity, quota_company, quota_structure, quota_partner, quota_public ON club_event FOR EACH ROW
    WHEN ((NEW.capacity, NEW.quota_company, NEW.quota_structure, NEW.quota_partner, NEW.quota_public)
        IS DISTINCT FROM (OLD.capacity, OLD.quota_company, OLD.quota_structure, OLD.quota_partner, OLD.quota_public))
    EXECUTE FUNCTION note_free_seats();
GRANT UPDATE (offers_due) ON club_event TO club_api;

-- No seat over the capacity, whatever the application counts.
CREATE FUNCTION refuse_seat_over_capacity() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NEW.seat > (SELECT e.capacity FROM club_event e WHERE e.id = NEW.event_id) THEN
        RAISE check_violation USING MESSAGE = 'no seat over the capacity', CONSTRAINT = 'registration_seat_in_capacity';
    END IF;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION refuse_seat_over_capacity() FROM PUBLIC;
CREATE TRIGGER in_capacity BEFORE INSERT OR UPDATE OF seat ON registration FOR EACH ROW WHEN (NEW.seat IS NOT NULL)
    EXECUTE FUNCTION refuse_seat_over_capacity();

-- Mails to whoever registers, and the page of their link. Some kinds more, beside those that are there.
DO $$
DECLARE
    kinds text;
    more text := '''REGISTRATION_ASKED'', ''REGISTERED'', ''SEAT_OFFERED'', ''EVENT_CHANGED'', ''EVENT_REMINDER''';
BEGIN
    SELECT string_agg(quote_literal(k[1]), ', ') INTO kinds
    FROM pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''([A-Z_]+)''', 'g') AS k WHERE c.conname = 'message_kind';
    EXECUTE format('ALTER TABLE message DROP CONSTRAINT message_kind, ADD CONSTRAINT message_kind CHECK (kind IN (%s, %s))', kinds, more);
    SELECT string_agg(quote_literal(k[1]), ', ') INTO kinds
    FROM pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''([A-Z_]+)''', 'g') AS k WHERE c.conname = 'message_reader';
    EXECUTE format(
        'ALTER TABLE message DROP CONSTRAINT message_reader, ADD CONSTRAINT message_reader CHECK ((organisation_id IS NULL) = (kind IN (%s, %s)))',
        kinds, more);
    SELECT string_agg(quote_literal(k[1]), ', ') INTO kinds
    FROM pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''([A-Z_]+)''', 'g') AS k WHERE c.conname = 'reply_link_kind';
    EXECUTE format('ALTER TABLE reply_link DROP CONSTRAINT reply_link_kind, ADD CONSTRAINT reply_link_kind CHECK (kind IN (%s, ''REGISTRATION''))', kinds);
END $$;
CREATE POLICY whoever_registers ON message FOR INSERT TO club_api WITH CHECK (
    club_id = caller_club() AND kind = 'REGISTERED' AND subject_type = 'CLUB_EVENT'
    AND (caller_is('company') OR caller_is('structure') OR caller_is('partner') OR caller_is('adviser') OR caller_is('agency-admin'))
    AND EXISTS (SELECT FROM club_event e WHERE e.id = subject_id OFFSET 0));

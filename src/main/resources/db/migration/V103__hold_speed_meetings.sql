-- Speed meetings of an event: wishes, the timetable that is computed from them, and what came of each meeting. Rounds and tables are numbered from 1. Whatever
-- the application computes, the constraints admit nobody at two tables in one round, no table twice in one round, and no pair twice.
ALTER TABLE registration
    ADD CONSTRAINT registration_event_unique UNIQUE (id, event_id, club_id),
    ADD CONSTRAINT registration_side_unique UNIQUE (id, side, event_id, club_id);

CREATE TABLE event_timetable (
    event_id uuid CONSTRAINT event_timetable_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT event_timetable_club_fkey REFERENCES club,
    rounds int NOT NULL CONSTRAINT event_timetable_rounds CHECK (rounds BETWEEN 1 AND 60),
    minutes int NOT NULL CONSTRAINT event_timetable_minutes CHECK (minutes BETWEEN 1 AND 240),
    break_minutes int NOT NULL CONSTRAINT event_timetable_break_minutes CHECK (break_minutes BETWEEN 0 AND 240),
    tables int NOT NULL CONSTRAINT event_timetable_tables CHECK (tables BETWEEN 1 AND 500),
    asked int NOT NULL CONSTRAINT event_timetable_asked CHECK (asked BETWEEN 0 AND 60),
    side_a text NOT NULL CONSTRAINT event_timetable_side_a CHECK (side_a IN ('COMPANY', 'STRUCTURE', 'PARTNER', 'PUBLIC')),
    side_b text NOT NULL CONSTRAINT event_timetable_side_b CHECK (side_b IN ('COMPANY', 'STRUCTURE', 'PARTNER', 'PUBLIC')),
    least_floor int NOT NULL,
    floor_bound int NOT NULL,
    least int NOT NULL,
    least_bound int NOT NULL,
    wishes int NOT NULL,
    wishes_bound int NOT NULL,
    gap_rounds int NOT NULL,
    gap_longest int NOT NULL,
    gap_unevenness int NOT NULL,
    proven_optimal boolean NOT NULL,
    computed_at timestamptz NOT NULL,
    version int NOT NULL DEFAULT 0,
    CONSTRAINT event_timetable_event_fkey FOREIGN KEY (event_id, club_id) REFERENCES club_event (id, club_id),
    CONSTRAINT event_timetable_two_sides CHECK (side_a <> side_b),
    -- So that whoever is of side A in one meeting is so in all of them.
    CONSTRAINT event_timetable_sides_unique UNIQUE (event_id, club_id, side_a, side_b)
);
CREATE INDEX event_timetable_by_club ON event_timetable (club_id);

CREATE TABLE meeting_wish (
    from_registration uuid NOT NULL,
    to_registration uuid NOT NULL,
    club_id uuid NOT NULL CONSTRAINT meeting_wish_club_fkey REFERENCES club,
    event_id uuid NOT NULL,
    strength int NOT NULL CONSTRAINT meeting_wish_strength CHECK (strength BETWEEN 0 AND 3),
    CONSTRAINT meeting_wish_pkey PRIMARY KEY (from_registration, to_registration),
    CONSTRAINT meeting_wish_not_oneself CHECK (from_registration <> to_registration),
    CONSTRAINT meeting_wish_from_fkey FOREIGN KEY (from_registration, event_id, club_id)
        REFERENCES registration (id, event_id, club_id) ON DELETE CASCADE,
    CONSTRAINT meeting_wish_to_fkey FOREIGN KEY (to_registration, event_id, club_id)
        REFERENCES registration (id, event_id, club_id) ON DELETE CASCADE
);
CREATE INDEX meeting_wish_by_wished ON meeting_wish (to_registration);
CREATE INDEX meeting_wish_by_event ON meeting_wish (event_id);
CREATE INDEX meeting_wish_by_club ON meeting_wish (club_id);

-- Pairs that never meet. One that a participant asked for ends with the participant; said by nobody, it is the organiser's.
CREATE TABLE meeting_exclusion (
    id uuid DEFAULT uuidv7() CONSTRAINT meeting_exclusion_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT meeting_exclusion_club_fkey REFERENCES club,
    event_id uuid NOT NULL,
    one_registration uuid NOT NULL,
    other_registration uuid NOT NULL,
    said_by uuid,
    CONSTRAINT meeting_exclusion_not_oneself CHECK (one_registration <> other_registration),
    CONSTRAINT meeting_exclusion_said_by_one CHECK (said_by = one_registration),
    CONSTRAINT meeting_exclusion_pair_unique UNIQUE NULLS NOT DISTINCT (one_registration, other_registration, said_by),
    CONSTRAINT meeting_exclusion_one_fkey FOREIGN KEY (one_registration, event_id, club_id)
        REFERENCES registration (id, event_id, club_id) ON DELETE CASCADE,
    CONSTRAINT meeting_exclusion_other_fkey FOREIGN KEY (other_registration, event_id, club_id)
        REFERENCES registration (id, event_id, club_id) ON DELETE CASCADE
);
CREATE INDEX meeting_exclusion_by_other ON meeting_exclusion (other_registration);
CREATE INDEX meeting_exclusion_by_event ON meeting_exclusion (event_id);
CREATE INDEX meeting_exclusion_by_club ON meeting_exclusion (club_id);

CREATE TABLE meeting_absence (
    registration_id uuid NOT NULL,
    round int NOT NULL CONSTRAINT meeting_absence_round CHECK (round BETWEEN 1 AND 60),
    club_id uuid NOT NULL CONSTRAINT meeting_absence_club_fkey REFERENCES club,
    event_id uuid NOT NULL,
    CONSTRAINT meeting_absence_pkey PRIMARY KEY (registration_id, round),
    CONSTRAINT meeting_absence_registration_fkey FOREIGN KEY (registration_id, event_id, club_id)
        REFERENCES registration (id, event_id, club_id) ON DELETE CASCADE
);
CREATE INDEX meeting_absence_by_event ON meeting_absence (event_id);
CREATE INDEX meeting_absence_by_club ON meeting_absence (club_id);

-- When registrations are forgotten, twelve months after the event, the meeting stays without them: how many took place, and what came of them, is counted in
-- later years. Nothing that is left leads to a participant.
CREATE TABLE meeting (
    id uuid CONSTRAINT meeting_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT meeting_club_fkey REFERENCES club,
    event_id uuid NOT NULL,
    round int NOT NULL CONSTRAINT meeting_round CHECK (round BETWEEN 1 AND 60),
    table_number int NOT NULL CONSTRAINT meeting_table_number CHECK (table_number BETWEEN 1 AND 500),
    side_a text NOT NULL,
    registration_a uuid,
    side_b text NOT NULL,
    registration_b uuid,
    outcome text CONSTRAINT meeting_outcome CHECK (outcome IN ('NOTHING', 'CONTACT', 'PARTNERSHIP', 'NEED', 'PURCHASE', 'INTRODUCTION')),
    outcome_reference text CONSTRAINT meeting_outcome_reference CHECK (outcome_reference ~ '^[BAM]-[0-9]{4,15}$'),
    outcome_at timestamptz,
    version int NOT NULL DEFAULT 0,
    CONSTRAINT meeting_timetable_fkey FOREIGN KEY (event_id, club_id, side_a, side_b)
        REFERENCES event_timetable (event_id, club_id, side_a, side_b),
    CONSTRAINT meeting_a_fkey FOREIGN KEY (registration_a, side_a, event_id, club_id)
        REFERENCES registration (id, side, event_id, club_id) ON DELETE SET NULL (registration_a),
    CONSTRAINT meeting_b_fkey FOREIGN KEY (registration_b, side_b, event_id, club_id)
        REFERENCES registration (id, side, event_id, club_id) ON DELETE SET NULL (registration_b),
    CONSTRAINT meeting_table_unique UNIQUE (event_id, round, table_number),
    CONSTRAINT meeting_a_unique UNIQUE (event_id, round, registration_a),
    CONSTRAINT meeting_b_unique UNIQUE (event_id, round, registration_b),
    CONSTRAINT meeting_pair_unique UNIQUE (event_id, registration_a, registration_b),
    CONSTRAINT meeting_outcome_has_time CHECK ((outcome IS NULL) = (outcome_at IS NULL)),
    CONSTRAINT meeting_outcome_has_reference CHECK (
        (outcome_reference IS NOT NULL) = coalesce(outcome IN ('NEED', 'PURCHASE', 'INTRODUCTION'), false))
);
CREATE INDEX meeting_by_a ON meeting (registration_a);
CREATE INDEX meeting_by_b ON meeting (registration_b);
CREATE INDEX meeting_by_club ON meeting (club_id, id);

COMMENT ON COLUMN event_timetable.event_id IS 'not personal: the event';
COMMENT ON COLUMN event_timetable.club_id IS 'not personal: the club';
COMMENT ON COLUMN event_timetable.rounds IS 'not personal: a count';
COMMENT ON COLUMN event_timetable.minutes IS 'not personal: how long a meeting lasts';
COMMENT ON COLUMN event_timetable.break_minutes IS 'not personal: how long the break between two rounds lasts';
COMMENT ON COLUMN event_timetable.tables IS 'not personal: a count';
COMMENT ON COLUMN event_timetable.asked IS 'not personal: how many meetings are promised to everybody';
COMMENT ON COLUMN event_timetable.side_a IS 'not personal: the side that keeps its place';
COMMENT ON COLUMN event_timetable.side_b IS 'not personal: the side that moves';
COMMENT ON COLUMN event_timetable.least_floor IS 'not personal: a measure of the whole';
COMMENT ON COLUMN event_timetable.floor_bound IS 'not personal: a measure of the whole';
COMMENT ON COLUMN event_timetable.least IS 'not personal: a measure of the whole';
COMMENT ON COLUMN event_timetable.least_bound IS 'not personal: a measure of the whole';
COMMENT ON COLUMN event_timetable.wishes IS 'not personal: a measure of the whole';
COMMENT ON COLUMN event_timetable.wishes_bound IS 'not personal: a measure of the whole';
COMMENT ON COLUMN event_timetable.gap_rounds IS 'not personal: a measure of the whole';
COMMENT ON COLUMN event_timetable.gap_longest IS 'not personal: a measure of the whole';
COMMENT ON COLUMN event_timetable.gap_unevenness IS 'not personal: a measure of the whole';
COMMENT ON COLUMN event_timetable.proven_optimal IS 'not personal: a measure of the whole';
COMMENT ON COLUMN event_timetable.computed_at IS 'not personal: when it was computed';
COMMENT ON COLUMN event_timetable.version IS 'not personal: counts the changes';
COMMENT ON COLUMN meeting_wish.from_registration IS
    'personal: purpose plan who meets; basis mission of public interest; readers their organisation and whoever organises the event; retention 12 months after the event, or 7 days unless confirmed';
COMMENT ON COLUMN meeting_wish.to_registration IS
    'personal: purpose plan who meets; basis mission of public interest; readers the organisation that wishes and whoever organises the event; retention 12 months after the event, or 7 days unless confirmed';
COMMENT ON COLUMN meeting_wish.club_id IS 'not personal: the club';
COMMENT ON COLUMN meeting_wish.event_id IS 'not personal: the event';
COMMENT ON COLUMN meeting_wish.strength IS
    'personal: purpose plan who meets; basis mission of public interest; readers the organisation that wishes and whoever organises the event; retention 12 months after the event, or 7 days unless confirmed';
COMMENT ON COLUMN meeting_exclusion.id IS 'not personal: the pair';
COMMENT ON COLUMN meeting_exclusion.club_id IS 'not personal: the club';
COMMENT ON COLUMN meeting_exclusion.event_id IS 'not personal: the event';
COMMENT ON COLUMN meeting_exclusion.one_registration IS
    'personal: purpose plan who never meets; basis mission of public interest; readers the organisation that said so and whoever organises the event; retention 12 months after the event, or 7 days unless confirmed';
COMMENT ON COLUMN meeting_exclusion.other_registration IS
    'personal: purpose plan who never meets; basis mission of public interest; readers the organisation that said so and whoever organises the event; retention 12 months after the event, or 7 days unless confirmed';
COMMENT ON COLUMN meeting_exclusion.said_by IS
    'personal: purpose show it to whoever said so; basis mission of public interest; readers their organisation and whoever organises the event; retention 12 months after the event, or 7 days unless confirmed';
COMMENT ON COLUMN meeting_absence.registration_id IS
    'personal: purpose plan who meets; basis mission of public interest; readers their organisation and whoever organises the event; retention 12 months after the event, or 7 days unless confirmed';
COMMENT ON COLUMN meeting_absence.round IS
    'personal: purpose plan who meets; basis mission of public interest; readers their organisation and whoever organises the event; retention 12 months after the event, or 7 days unless confirmed';
COMMENT ON COLUMN meeting_absence.club_id IS 'not personal: the club';
COMMENT ON COLUMN meeting_absence.event_id IS 'not personal: the event';
COMMENT ON COLUMN meeting.id IS 'not personal: the meeting';
COMMENT ON COLUMN meeting.club_id IS 'not personal: the club';
COMMENT ON COLUMN meeting.event_id IS 'not personal: the event';
COMMENT ON COLUMN meeting.round IS 'not personal: when they meet';
COMMENT ON COLUMN meeting.table_number IS 'not personal: where they meet';
COMMENT ON COLUMN meeting.side_a IS 'not personal: a side';
COMMENT ON COLUMN meeting.registration_a IS
    'personal: purpose tell people when and where they meet; basis mission of public interest; readers the organisations of both and whoever organises the event; retention 12 months after the event, or 7 days unless confirmed';
COMMENT ON COLUMN meeting.side_b IS 'not personal: a side';
COMMENT ON COLUMN meeting.registration_b IS
    'personal: purpose tell people when and where they meet; basis mission of public interest; readers the organisations of both and whoever organises the event; retention 12 months after the event, or 7 days unless confirmed';
COMMENT ON COLUMN meeting.outcome IS 'not personal: what came of it';
COMMENT ON COLUMN meeting.outcome_reference IS 'not personal: the reference of the need, the purchase or the introduction that came of it';
COMMENT ON COLUMN meeting.outcome_at IS 'not personal: when this was said';
COMMENT ON COLUMN meeting.version IS 'not personal: counts the changes';

GRANT SELECT, INSERT ON event_timetable TO club_api;
GRANT UPDATE (rounds, minutes, break_minutes, tables, asked, side_a, side_b, least_floor, floor_bound, least, least_bound, wishes, wishes_bound, gap_rounds,
    gap_longest, gap_unevenness, proven_optimal, computed_at, version) ON event_timetable TO club_api;
GRANT SELECT, INSERT, DELETE ON meeting_wish, meeting_exclusion, meeting_absence, meeting TO club_api;
GRANT UPDATE (outcome, outcome_reference, outcome_at, version) ON meeting TO club_api;
ALTER TABLE event_timetable ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE meeting_wish ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE meeting_exclusion ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE meeting_absence ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE meeting ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- The agency plans. Whoever drafted the event reads, and so does each organisation what concerns its own registrations.
CREATE POLICY the_agency_plans ON event_timetable TO club_api USING (club_id = caller_club() AND (caller_sees_club() OR caller_is('agency-admin')));
CREATE POLICY who_takes_part_reads ON event_timetable FOR SELECT TO club_api USING (
    club_id = caller_club() AND (
        EXISTS (SELECT FROM registration r WHERE r.event_id = event_timetable.event_id AND r.organisation_id = caller_organisation()
            AND r.status IN ('CONFIRMED', 'PRESENT', 'NO_SHOW'))
        OR (caller_is('structure') OR caller_is('partner'))
            AND EXISTS (SELECT FROM club_event e WHERE e.id = event_timetable.event_id AND e.organiser_id = caller_organisation() OFFSET 0)));

CREATE POLICY the_agency_reads ON meeting_wish TO club_api USING (club_id = caller_club() AND (caller_sees_club() OR caller_is('agency-admin')));
CREATE POLICY whoever_wishes_or_drafted_the_event ON meeting_wish TO club_api USING (
    club_id = caller_club() AND (
        EXISTS (SELECT FROM registration r WHERE r.id = meeting_wish.from_registration AND r.organisation_id = caller_organisation() OFFSET 0)
        OR (caller_is('structure') OR caller_is('partner'))
            AND EXISTS (SELECT FROM club_event e WHERE e.id = meeting_wish.event_id AND e.organiser_id = caller_organisation() OFFSET 0)));

CREATE POLICY the_agency_plans ON meeting_exclusion TO club_api USING (club_id = caller_club() AND (caller_sees_club() OR caller_is('agency-admin')));
CREATE POLICY whoever_said_so_or_drafted_the_event ON meeting_exclusion TO club_api USING (
    club_id = caller_club() AND (
        EXISTS (SELECT FROM registration r WHERE r.id = meeting_exclusion.said_by AND r.organisation_id = caller_organisation() OFFSET 0)
        OR (caller_is('structure') OR caller_is('partner'))
            AND EXISTS (SELECT FROM club_event e WHERE e.id = meeting_exclusion.event_id AND e.organiser_id = caller_organisation() OFFSET 0)));

CREATE POLICY the_agency_plans ON meeting_absence TO club_api USING (club_id = caller_club() AND (caller_sees_club() OR caller_is('agency-admin')));
CREATE POLICY own_organisation_or_drafter_reads ON meeting_absence FOR SELECT TO club_api USING (
    club_id = caller_club() AND (
        EXISTS (SELECT FROM registration r WHERE r.id = meeting_absence.registration_id AND r.organisation_id = caller_organisation() OFFSET 0)
        OR (caller_is('structure') OR caller_is('partner'))
            AND EXISTS (SELECT FROM club_event e WHERE e.id = meeting_absence.event_id AND e.organiser_id = caller_organisation() OFFSET 0)));

CREATE POLICY the_agency_plans ON meeting TO club_api USING (club_id = caller_club() AND (caller_sees_club() OR caller_is('agency-admin')));
CREATE POLICY parties_and_drafter_read ON meeting FOR SELECT TO club_api USING (
    club_id = caller_club() AND (
        EXISTS (SELECT FROM registration r WHERE r.id = meeting.registration_a AND r.organisation_id = caller_organisation() OFFSET 0)
        OR EXISTS (SELECT FROM registration r WHERE r.id = meeting.registration_b AND r.organisation_id = caller_organisation() OFFSET 0)
        OR (caller_is('structure') OR caller_is('partner'))
            AND EXISTS (SELECT FROM club_event e WHERE e.id = meeting.event_id AND e.organiser_id = caller_organisation() OFFSET 0)));
CREATE POLICY parties_and_drafter_say_what_came_of_it ON meeting FOR UPDATE TO club_api USING (
    club_id = caller_club() AND (
        EXISTS (SELECT FROM registration r WHERE r.id = meeting.registration_a AND r.organisation_id = caller_organisation() OFFSET 0)
        OR EXISTS (SELECT FROM registration r WHERE r.id = meeting.registration_b AND r.organisation_id = caller_organisation() OFFSET 0)
        OR (caller_is('structure') OR caller_is('partner'))
            AND EXISTS (SELECT FROM club_event e WHERE e.id = meeting.event_id AND e.organiser_id = caller_organisation() OFFSET 0)));

-- Who takes part in an event: side and name, and no more. For whoever organises it, and for each organisation that has a seat in it, which may not read the
-- registrations of others. Somebody who comes for no member organisation has a first name and an initial.
CREATE FUNCTION event_participants(event uuid) RETURNS TABLE (id uuid, side text, name text, organisation uuid, expected boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT r.id, r.side, coalesce(o.name, r.organisation_name, r.first_name || ' ' || left(r.last_name, 1) || '.'), r.organisation_id,
        r.status IN ('CONFIRMED', 'PRESENT')
    FROM registration r LEFT JOIN organisation o ON o.id = r.organisation_id
    WHERE r.event_id = event AND r.club_id = caller_club()
      AND (r.status IN ('CONFIRMED', 'PRESENT') OR EXISTS (SELECT FROM meeting m WHERE m.registration_a = r.id)
          OR EXISTS (SELECT FROM meeting m WHERE m.registration_b = r.id))
      AND (caller_sees_club() OR caller_is('agency-admin')
          OR EXISTS (SELECT FROM club_event e WHERE e.id = event AND e.organiser_id = caller_organisation())
          OR EXISTS (SELECT FROM registration s WHERE s.event_id = event AND s.organisation_id = caller_organisation()
              AND s.status IN ('CONFIRMED', 'PRESENT', 'NO_SHOW')))
$$;
REVOKE ALL ON FUNCTION event_participants(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION event_participants(uuid) TO club_api;

-- Whether an event has a timetable: whoever wishes may not read it yet, but wishes are closed then.
CREATE FUNCTION has_timetable(event uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM event_timetable t WHERE t.event_id = event AND t.club_id = caller_club())
$$;
REVOKE ALL ON FUNCTION has_timetable(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION has_timetable(uuid) TO club_api;

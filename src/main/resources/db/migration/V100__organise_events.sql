-- What the club organises. The agency organises; a structure or a partner drafts its own, which the agency announces to its audience.
INSERT INTO subject_kind VALUES ('CLUB_EVENT');

CREATE TABLE club_event (
    id uuid CONSTRAINT club_event_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT club_event_club_fkey REFERENCES club,
    number bigint NOT NULL,
    organiser_id uuid NOT NULL,
    status text NOT NULL CONSTRAINT club_event_status CHECK (status IN ('DRAFT', 'PUBLISHED', 'HELD', 'CANCELLED')),
    kind text NOT NULL CONSTRAINT club_event_kind CHECK (kind IN (
        'VISIT', 'SEMINAR', 'BREAKFAST', 'CONFERENCE', 'FORUM', 'WORKSHOP', 'SPEED_MEETING', 'FINANCING')),
    title text NOT NULL CONSTRAINT club_event_title_length CHECK (length(title) BETWEEN 1 AND 200),
    description text CONSTRAINT club_event_description_length CHECK (length(description) BETWEEN 1 AND 4000),
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    place_name text CONSTRAINT club_event_place_name_length CHECK (length(place_name) BETWEEN 1 AND 200),
    place_commune text CONSTRAINT club_event_commune_fkey REFERENCES commune,
    place_address text CONSTRAINT club_event_place_address_length CHECK (length(place_address) BETWEEN 1 AND 300),
    online_url text CONSTRAINT club_event_online_url_length CHECK (length(online_url) BETWEEN 8 AND 500),
    capacity int NOT NULL CONSTRAINT club_event_capacity CHECK (capacity BETWEEN 1 AND 5000),
    quota_company int CONSTRAINT club_event_quota_company CHECK (quota_company >= 0),
    quota_structure int CONSTRAINT club_event_quota_structure CHECK (quota_structure >= 0),
    quota_partner int CONSTRAINT club_event_quota_partner CHECK (quota_partner >= 0),
    quota_public int CONSTRAINT club_event_quota_public CHECK (quota_public >= 0),
    closes_at timestamptz NOT NULL,
    audience text NOT NULL CONSTRAINT club_event_audience CHECK (audience IN ('MEMBERS', 'PUBLIC')),
    accessibility text[] NOT NULL DEFAULT '{}' CONSTRAINT club_event_accessibility
        CHECK (accessibility <@ ARRAY['STEP_FREE', 'LSF', 'LOOP', 'REMOTE']),
    series text CONSTRAINT club_event_series_length CHECK (length(series) BETWEEN 1 AND 60),
    cancel_reason text CONSTRAINT club_event_cancel_reason_length CHECK (length(cancel_reason) BETWEEN 1 AND 500),
    published_at timestamptz,
    news_at timestamptz,
    created_by uuid,
    created_at timestamptz NOT NULL,
    seats_company int NOT NULL DEFAULT 0 CONSTRAINT club_event_seats_company CHECK (seats_company >= 0),
    seats_structure int NOT NULL DEFAULT 0 CONSTRAINT club_event_seats_structure CHECK (seats_structure >= 0),
    seats_partner int NOT NULL DEFAULT 0 CONSTRAINT club_event_seats_partner CHECK (seats_partner >= 0),
    seats_public int NOT NULL DEFAULT 0 CONSTRAINT club_event_seats_public CHECK (seats_public >= 0),
    waiting int NOT NULL DEFAULT 0 CONSTRAINT club_event_waiting CHECK (waiting >= 0),
    present int NOT NULL DEFAULT 0 CONSTRAINT club_event_present CHECK (present >= 0),
    absent int NOT NULL DEFAULT 0 CONSTRAINT club_event_absent CHECK (absent >= 0),
    offers_due boolean NOT NULL DEFAULT false,
    version int NOT NULL DEFAULT 0,
    CONSTRAINT club_event_number_unique UNIQUE (club_id, number),
    CONSTRAINT club_event_club_unique UNIQUE (id, club_id),
    CONSTRAINT club_event_organiser_fkey FOREIGN KEY (organiser_id, club_id) REFERENCES organisation (id, club_id),
    CONSTRAINT club_event_created_by_fkey FOREIGN KEY (created_by, club_id) REFERENCES member (id, club_id),
    CONSTRAINT club_event_ends_after_start CHECK (ends_at > starts_at),
    CONSTRAINT club_event_closes_before_start CHECK (closes_at <= starts_at),
    CONSTRAINT club_event_place_is_whole CHECK (num_nonnulls(place_name, place_commune, place_address) IN (0, 3)),
    CONSTRAINT club_event_is_somewhere CHECK (num_nonnulls(place_name, online_url) >= 1),
    CONSTRAINT club_event_quotas_fit CHECK (
        coalesce(quota_company, 0) + coalesce(quota_structure, 0) + coalesce(quota_partner, 0) + coalesce(quota_public, 0) <= capacity),
    -- Never one seat too many, whatever the application counts.
    CONSTRAINT club_event_seats_fit CHECK (seats_company + seats_structure + seats_partner + seats_public <= capacity),
    CONSTRAINT club_event_announced_has_time CHECK ((status = 'DRAFT') = (published_at IS NULL)),
    CONSTRAINT club_event_cancelled_has_reason CHECK ((status = 'CANCELLED') = (cancel_reason IS NOT NULL))
);
CREATE INDEX club_event_by_club ON club_event (club_id, id);
CREATE INDEX club_event_by_start ON club_event (club_id, starts_at, id);
CREATE INDEX club_event_by_organiser ON club_event (organiser_id, id);
CREATE INDEX club_event_offers_due ON club_event (club_id, id) WHERE offers_due;
CREATE INDEX club_event_by_commune ON club_event (place_commune);
CREATE TRIGGER draw_number BEFORE INSERT ON club_event FOR EACH ROW EXECUTE FUNCTION draw_number();

COMMENT ON COLUMN club_event.id IS 'not personal: the event';
COMMENT ON COLUMN club_event.club_id IS 'not personal: the club';
COMMENT ON COLUMN club_event.number IS 'not personal: the number of its short reference';
COMMENT ON COLUMN club_event.organiser_id IS 'not personal: the organisation that drafted it';
COMMENT ON COLUMN club_event.status IS 'not personal: how far it is';
COMMENT ON COLUMN club_event.kind IS 'not personal: what kind of event it is';
COMMENT ON COLUMN club_event.title IS 'not personal: what is announced';
COMMENT ON COLUMN club_event.description IS 'not personal: its programme';
COMMENT ON COLUMN club_event.starts_at IS 'not personal: when it starts';
COMMENT ON COLUMN club_event.ends_at IS 'not personal: when it ends';
COMMENT ON COLUMN club_event.place_name IS 'not personal: where people meet';
COMMENT ON COLUMN club_event.place_commune IS 'not personal: the commune of the place';
COMMENT ON COLUMN club_event.place_address IS 'not personal: the street of the place';
COMMENT ON COLUMN club_event.online_url IS 'not personal: where to take part from elsewhere';
COMMENT ON COLUMN club_event.capacity IS 'not personal: how many seats there are';
COMMENT ON COLUMN club_event.quota_company IS 'not personal: seats for companies';
COMMENT ON COLUMN club_event.quota_structure IS 'not personal: seats for structures';
COMMENT ON COLUMN club_event.quota_partner IS 'not personal: seats for partners';
COMMENT ON COLUMN club_event.quota_public IS 'not personal: seats for anybody else';
COMMENT ON COLUMN club_event.closes_at IS 'not personal: until when people register';
COMMENT ON COLUMN club_event.audience IS 'not personal: for whom it is';
COMMENT ON COLUMN club_event.accessibility IS 'not personal: what lets people take part';
COMMENT ON COLUMN club_event.series IS 'not personal: the series that it belongs to';
COMMENT ON COLUMN club_event.cancel_reason IS 'not personal: why it does not take place';
COMMENT ON COLUMN club_event.published_at IS 'not personal: when it was announced';
COMMENT ON COLUMN club_event.news_at IS 'not personal: when something happened that whoever registered must know';
COMMENT ON COLUMN club_event.created_by IS
    'personal: purpose know who drafted it; basis mission of public interest; readers the agency; retention that of the member';
COMMENT ON COLUMN club_event.created_at IS 'not personal: when it was drafted';
COMMENT ON COLUMN club_event.seats_company IS 'not personal: a count';
COMMENT ON COLUMN club_event.seats_structure IS 'not personal: a count';
COMMENT ON COLUMN club_event.seats_partner IS 'not personal: a count';
COMMENT ON COLUMN club_event.seats_public IS 'not personal: a count';
COMMENT ON COLUMN club_event.waiting IS 'not personal: a count';
COMMENT ON COLUMN club_event.present IS 'not personal: a count';
COMMENT ON COLUMN club_event.absent IS 'not personal: a count';
COMMENT ON COLUMN club_event.offers_due IS 'not personal: whether a seat became free';
COMMENT ON COLUMN club_event.version IS 'not personal: counts the changes';

GRANT SELECT, INSERT ON club_event TO club_api;
GRANT UPDATE (status, kind, title, description, starts_at, ends_at, place_name, place_commune, place_address, online_url, capacity, quota_company,
    quota_structure, quota_partner, quota_public, closes_at, audience, accessibility, series, cancel_reason, published_at, news_at, version) ON club_event TO club_api;
ALTER TABLE club_event ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- Members read what is announced; drafts are their organisation's and the agency's.
CREATE POLICY members_read ON club_event FOR SELECT TO club_api USING (
    club_id = caller_club() AND (caller_sees_club() OR caller_is('agency-admin') OR published_at IS NOT NULL
        OR organiser_id = caller_organisation() AND (caller_is('structure') OR caller_is('partner'))));
CREATE POLICY organisers_draft ON club_event FOR INSERT TO club_api WITH CHECK (
    club_id = caller_club() AND organiser_id = caller_organisation() AND created_by = caller_member() AND status = 'DRAFT'
    AND (caller_is('adviser') OR caller_is('agency-admin') OR caller_is('structure') OR caller_is('partner')));
CREATE POLICY the_agency_organises ON club_event FOR UPDATE TO club_api USING (
    club_id = caller_club() AND (caller_sees_club() OR caller_is('agency-admin')));
CREATE POLICY organisers_change_their_draft ON club_event FOR UPDATE TO club_api USING (
    club_id = caller_club() AND organiser_id = caller_organisation() AND status = 'DRAFT' AND (caller_is('structure') OR caller_is('partner')));

-- What structures offer to companies and public buyers.
INSERT INTO subject_kind VALUES ('OFFER');

CREATE TABLE offer (
    id uuid CONSTRAINT offer_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT offer_club_fkey REFERENCES club,
    number bigint NOT NULL,
    structure_id uuid NOT NULL,
    title text NOT NULL CONSTRAINT offer_title_length CHECK (length(title) BETWEEN 1 AND 200),
    description text CONSTRAINT offer_description_length CHECK (length(description) BETWEEN 1 AND 4000),
    sector text NOT NULL CONSTRAINT offer_sector CHECK (sector IN (
        'CLEANING', 'GREEN_SPACES', 'BUILDING', 'MAINTENANCE', 'WASTE', 'CATERING', 'LAUNDRY', 'LOGISTICS', 'TRANSPORT', 'PACKAGING',
        'INDUSTRY', 'ELECTRONICS', 'PRINTING', 'OFFICE', 'DIGITAL', 'RECEPTION', 'SALES', 'CARE', 'EVENTS', 'FARMING')),
    services text[] NOT NULL CONSTRAINT offer_services CHECK (
        cardinality(services) >= 1 AND services <@ ARRAY['MISE_A_DISPOSITION', 'PRESTATION', 'FABRICATION']),
    area_kind text NOT NULL CONSTRAINT offer_area_kind CHECK (area_kind IN ('COUNTRY', 'KM', 'DEPARTMENTS', 'COMMUNES')),
    area_km int CONSTRAINT offer_area_km CHECK (area_km BETWEEN 1 AND 300),
    area_codes text[] NOT NULL,
    rome_codes text[] NOT NULL CONSTRAINT offer_rome_codes CHECK (cardinality(rome_codes) <= 10),
    capacity text CONSTRAINT offer_capacity_length CHECK (length(capacity) BETWEEN 1 AND 200),
    notice_days int CONSTRAINT offer_notice_days CHECK (notice_days BETWEEN 0 AND 365),
    shown_to_public boolean NOT NULL,
    status text NOT NULL CONSTRAINT offer_status CHECK (status IN ('DRAFT', 'PUBLISHED', 'PAUSED', 'ARCHIVED')),
    reach text[] NOT NULL,
    reach_is_old boolean NOT NULL DEFAULT false,
    confirmed_at timestamptz,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version int NOT NULL DEFAULT 0,
    CONSTRAINT offer_number_unique UNIQUE (club_id, number),
    CONSTRAINT offer_club_unique UNIQUE (id, club_id),
    CONSTRAINT offer_structure_fkey FOREIGN KEY (structure_id, club_id) REFERENCES organisation (id, club_id),
    CONSTRAINT offer_area_is_whole CHECK (CASE area_kind
        WHEN 'COUNTRY' THEN area_km IS NULL AND area_codes = '{}'
        WHEN 'KM' THEN area_km IS NOT NULL AND area_codes = '{}'
        ELSE area_km IS NULL AND cardinality(area_codes) BETWEEN 1 AND 100 END),
    CONSTRAINT offer_published_is_confirmed CHECK (status <> 'PUBLISHED' OR confirmed_at IS NOT NULL)
);
CREATE INDEX offer_by_club ON offer (club_id, id);
CREATE INDEX offer_by_structure ON offer (structure_id, id);
CREATE INDEX offer_to_confirm ON offer (club_id, confirmed_at) WHERE status = 'PUBLISHED';
-- Who may deliver what where: answered by one look. Those that pause are near misses.
CREATE INDEX offer_reach ON offer USING gin (reach) WITH (fastupdate = off) WHERE status IN ('PUBLISHED', 'PAUSED');
CREATE INDEX offer_by_sector ON offer (club_id, sector) WHERE status IN ('PUBLISHED', 'PAUSED');
CREATE INDEX offer_to_reach ON offer (club_id, id) WHERE reach_is_old;
CREATE TRIGGER draw_number BEFORE INSERT ON offer FOR EACH ROW EXECUTE FUNCTION draw_number();

COMMENT ON COLUMN offer.id IS 'not personal: the offer';
COMMENT ON COLUMN offer.club_id IS 'not personal: the club';
COMMENT ON COLUMN offer.number IS 'not personal: the number of its short reference';
COMMENT ON COLUMN offer.structure_id IS 'not personal: the structure that offers';
COMMENT ON COLUMN offer.title IS 'not personal: what is offered';
COMMENT ON COLUMN offer.description IS 'not personal: what is offered, in words';
COMMENT ON COLUMN offer.sector IS 'not personal: the group of services';
COMMENT ON COLUMN offer.services IS 'not personal: how the work is done';
COMMENT ON COLUMN offer.area_kind IS 'not personal: how the area is given';
COMMENT ON COLUMN offer.area_km IS 'not personal: how far from the structure';
COMMENT ON COLUMN offer.area_codes IS 'not personal: the departments or communes of the area';
COMMENT ON COLUMN offer.rome_codes IS 'not personal: the occupations of the work';
COMMENT ON COLUMN offer.capacity IS 'not personal: how much work the structure can take';
COMMENT ON COLUMN offer.notice_days IS 'not personal: how long before the work it must know';
COMMENT ON COLUMN offer.shown_to_public IS 'not personal: whether the structure agrees that everybody reads it';
COMMENT ON COLUMN offer.status IS 'not personal: whether it is published';
COMMENT ON COLUMN offer.reach IS 'not personal: sector, service and area as keys of an index';
COMMENT ON COLUMN offer.reach_is_old IS 'not personal: whether its structure has moved since its keys were made';
COMMENT ON COLUMN offer.confirmed_at IS 'not personal: when the structure last said that it stands';
COMMENT ON COLUMN offer.created_at IS 'not personal: when it was written';
COMMENT ON COLUMN offer.updated_at IS 'not personal: when it last changed';
COMMENT ON COLUMN offer.version IS 'not personal: counts the changes';

-- Whether the caller's organisation may buy: a company, or a partner that is a buyer or a commune.
CREATE FUNCTION caller_buys() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM organisation o WHERE o.id = caller_organisation() AND o.left_at IS NULL AND (
        (caller_is('company') AND o.company) OR (caller_is('partner') AND o.partner_kinds && ARRAY['BUYER', 'MUNICIPALITY'])))
$$;
REVOKE ALL ON FUNCTION caller_buys() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION caller_buys() TO club_api;

GRANT SELECT, INSERT ON offer TO club_api;
GRANT UPDATE (title, description, sector, services, area_kind, area_km, area_codes, rome_codes, capacity, notice_days, shown_to_public, status, reach, reach_is_old,
    confirmed_at, updated_at, version) ON offer TO club_api;
ALTER TABLE offer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- Its structure and the agency read it, and buyers once it is published.
CREATE POLICY sides_read ON offer FOR SELECT TO club_api USING (club_id = caller_club() AND (
    caller_sees_club() OR (caller_is('structure') AND structure_id = caller_organisation()) OR (status = 'PUBLISHED' AND (SELECT caller_buys()))));
CREATE POLICY own_and_advisers_write ON offer FOR INSERT TO club_api WITH CHECK (club_id = caller_club() AND (
    caller_is('adviser') OR (caller_is('structure') AND structure_id = caller_organisation())));
CREATE POLICY own_and_club_change ON offer FOR UPDATE TO club_api USING (club_id = caller_club() AND (
    caller_sees_club() OR (caller_is('structure') AND structure_id = caller_organisation())));

-- A circle is drawn around the commune of its structure. When that moves, by whatever way, the club makes the keys once more.
CREATE FUNCTION structure_moved() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE offer SET reach_is_old = true WHERE structure_id = NEW.id AND area_kind = 'KM';
    RETURN NULL;
END $$;
CREATE TRIGGER structure_moved AFTER UPDATE OF commune_code ON organisation FOR EACH ROW
    WHEN (OLD.commune_code IS DISTINCT FROM NEW.commune_code) EXECUTE FUNCTION structure_moved();

-- What a structure earns is read by itself and the agency alone, so it stands apart from what buyers read.
CREATE TABLE offer_turnover (
    offer_id uuid CONSTRAINT offer_turnover_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT offer_turnover_club_fkey REFERENCES club,
    amount bigint NOT NULL CONSTRAINT offer_turnover_amount CHECK (amount BETWEEN 0 AND 1000000000),
    CONSTRAINT offer_turnover_offer_fkey FOREIGN KEY (offer_id, club_id) REFERENCES offer (id, club_id)
);
COMMENT ON COLUMN offer_turnover.offer_id IS 'not personal: the offer';
COMMENT ON COLUMN offer_turnover.club_id IS 'not personal: the club';
COMMENT ON COLUMN offer_turnover.amount IS 'not personal: the turnover of the last year, in euros';
GRANT SELECT, INSERT, DELETE, UPDATE (amount) ON offer_turnover TO club_api;
ALTER TABLE offer_turnover ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_and_agency ON offer_turnover TO club_api USING (club_id = caller_club() AND (caller_sees_club() OR EXISTS (
    SELECT FROM offer o WHERE o.id = offer_id AND caller_is('structure') AND o.structure_id = caller_organisation() OFFSET 0)));

-- Buyers read who offers.
CREATE POLICY buyers_read_who_offers ON organisation FOR SELECT TO club_api USING (club_id = caller_club()
    AND (SELECT caller_buys()) AND EXISTS (SELECT FROM offer o WHERE o.structure_id = organisation.id AND o.status = 'PUBLISHED'));

-- The great circle between two places, in km, on the sphere of the matching law.
CREATE FUNCTION great_circle_km(from_latitude double precision, from_longitude double precision, to_latitude double precision, to_longitude double precision)
    RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN 2 * 6371.0088 * asin(sqrt(least(1, sin(radians(to_latitude - from_latitude) / 2) ^ 2
        + cos(radians(from_latitude)) * cos(radians(to_latitude)) * sin(radians(to_longitude - from_longitude) / 2) ^ 2)));

-- The same from a commune; null for an unknown one.
CREATE FUNCTION kilometres_from(commune_code text, latitude double precision, longitude double precision) RETURNS double precision LANGUAGE sql STABLE AS $$
    SELECT great_circle_km(c.latitude, c.longitude, kilometres_from.latitude, kilometres_from.longitude) FROM commune c WHERE c.code = commune_code
$$;

-- What everybody reads, of the structures that agree. There is no caller: the function gives these columns alone.
CREATE FUNCTION public_offers(of_club uuid, of_sector text, after_id uuid, most int) RETURNS TABLE (
    id uuid, number bigint, title text, description text, sector text, services text[], area_kind text, area_km int, area_codes text[],
    structure text, commune text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT f.id, f.number, f.title, f.description, f.sector, f.services, f.area_kind, f.area_km, f.area_codes, o.name, c.name
    FROM offer f JOIN organisation o ON o.id = f.structure_id LEFT JOIN commune c ON c.code = o.commune_code
    WHERE f.club_id = of_club AND f.status = 'PUBLISHED' AND f.shown_to_public AND o.left_at IS NULL
      AND (of_sector IS NULL OR f.sector = of_sector) AND (after_id IS NULL OR f.id < after_id)
    ORDER BY f.id DESC LIMIT most
$$;
REVOKE ALL ON FUNCTION public_offers(uuid, text, uuid, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public_offers(uuid, text, uuid, int) TO club_api;

DO $$
BEGIN
    EXECUTE (SELECT 'ALTER TABLE message DROP CONSTRAINT message_kind, ADD CONSTRAINT message_kind '
             || replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''OFFER_TO_CONFIRM''::text, ')
             FROM pg_constraint WHERE conname = 'message_kind' AND conrelid = 'message'::regclass);
    EXECUTE (SELECT 'ALTER TABLE task DROP CONSTRAINT task_kind, ADD CONSTRAINT task_kind '
             || replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''CONFIRM_OFFER''::text, ')
             FROM pg_constraint WHERE conname = 'task_kind' AND conrelid = 'task'::regclass);
END $$;

-- Near misses of a purchase, the nearest first. Among all offers, those of the sector alone are thousands, and each had its distance computed to keep sixty.
-- Each offer now knows where its structure is, as a point of the unit sphere: the chord between two of these grows with the distance over ground, so that an
-- index gives the nearest in their order.
CREATE EXTENSION IF NOT EXISTS cube;
CREATE FUNCTION on_earth(latitude double precision, longitude double precision) RETURNS cube LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN cube(ARRAY[cosd(latitude) * cosd(longitude), cosd(latitude) * sind(longitude), sind(latitude)]);
CREATE FUNCTION kilometres_between(a cube, b cube) RETURNS double precision LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN 2 * 6371.0088 * asin(least(1, (a <-> b) / 2));
ALTER TABLE offer ADD COLUMN place cube;
COMMENT ON COLUMN offer.place IS 'not personal: where the commune of its structure is, on the unit sphere; null when unknown';
UPDATE offer f SET place = on_earth(c.latitude, c.longitude) FROM organisation o JOIN commune c ON c.code = o.commune_code WHERE o.id = f.structure_id;

-- The structure is locked, so that it does not move while its offer is written.
CREATE FUNCTION place_offer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    commune_of_structure text;
BEGIN
    SELECT o.commune_code INTO commune_of_structure FROM organisation o WHERE o.id = NEW.structure_id FOR SHARE;
    NEW.place := (SELECT on_earth(c.latitude, c.longitude) FROM commune c WHERE c.code = commune_of_structure);
    RETURN NEW;
END $$;
CREATE TRIGGER place_offer BEFORE INSERT ON offer FOR EACH ROW EXECUTE FUNCTION place_offer();
CREATE OR REPLACE FUNCTION structure_moved() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE offer SET place = (SELECT on_earth(c.latitude, c.longitude) FROM commune c WHERE c.code = NEW.commune_code),
        reach_is_old = reach_is_old OR area_kind = 'KM' WHERE structure_id = NEW.id;
    RETURN NULL;
END $$;
-- A new referential may know better where a commune is.
CREATE FUNCTION communes_moved() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE offer f SET place = on_earth(n.latitude, n.longitude), reach_is_old = f.reach_is_old OR f.area_kind = 'KM'
    FROM new_communes n JOIN old_communes b ON b.code = n.code JOIN organisation o ON o.commune_code = n.code
    WHERE f.structure_id = o.id AND (n.latitude, n.longitude) IS DISTINCT FROM (b.latitude, b.longitude);
    RETURN NULL;
END $$;
CREATE TRIGGER communes_moved AFTER UPDATE ON commune REFERENCING OLD TABLE AS old_communes NEW TABLE AS new_communes
    FOR EACH STATEMENT EXECUTE FUNCTION communes_moved();
REVOKE ALL ON FUNCTION place_offer(), communes_moved() FROM PUBLIC;
CREATE INDEX offer_nearest_of_sector ON offer USING gist (club_id, sector, place) WHERE status IN ('PUBLISHED', 'PAUSED');
CREATE INDEX offer_nearest ON offer USING gist (club_id, place) WHERE status IN ('PUBLISHED', 'PAUSED');

-- Whether an offer is delivered in a commune by a structure that is near enough; by a metre more, because it finds what is then judged.
CREATE FUNCTION delivers(o offer, place cube, commune text, department text, within_km int) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE o.area_kind WHEN 'COUNTRY' THEN true WHEN 'DEPARTMENTS' THEN department = ANY (o.area_codes) WHEN 'COMMUNES' THEN commune = ANY (o.area_codes)
        ELSE coalesce(kilometres_between(o.place, place) <= o.area_km + 0.001, false) END
        AND (within_km IS NULL OR coalesce(kilometres_between(o.place, place) <= within_km + 0.001, false));

DROP FUNCTION near_offers(text, text[], text[], double precision, double precision, timestamptz, uuid, uuid[], int);
-- Offers of the sector of which one other condition fails, the nearest first; when these are few, offers of other sectors of which nothing else fails, among the
-- two thousand nearest. No kinds reserved: nothing is.
CREATE FUNCTION near_offers(of_sector text, of_services text[], at_latitude double precision, at_longitude double precision, at_commune text,
    at_department text, within_km int, reserved_kinds text[], hiring_kinds text[], state_kinds text[], days_after int, today date, since timestamptz,
    buyer uuid, fitting uuid[], most int)
    RETURNS TABLE (offer uuid, received bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan
    SET enable_seqscan = off SET enable_bitmapscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
    WITH same AS (
        SELECT f.id, f.structure_id, 1 AS after, row_number() OVER () AS place FROM (
            SELECT x.id, x.structure_id FROM offer x JOIN organisation o ON o.id = x.structure_id
            WHERE x.club_id = (SELECT caller_club()) AND (SELECT caller_sees_club()) AND x.sector = of_sector AND x.status IN ('PUBLISHED', 'PAUSED')
              AND x.structure_id <> buyer AND x.structure_id <> ALL (fitting)
              AND (NOT x.services && of_services)::int
                + (NOT delivers(x, (SELECT on_earth(at_latitude, at_longitude)), at_commune, at_department, within_km))::int
                + (cardinality(reserved_kinds) > 0 AND NOT EXISTS (SELECT FROM structure_capacity k
                    WHERE k.organisation_id = o.id AND k.kind = ANY (reserved_kinds) AND (k.since IS NULL OR k.since <= today)
                      AND (k.until IS NULL OR k.until + CASE WHEN k.kind = ANY (state_kinds) THEN days_after ELSE 0 END >= today)))::int
                + (x.status <> 'PUBLISHED' OR o.left_at IS NOT NULL OR NOT EXISTS (SELECT FROM structure_capacity k
                    WHERE k.organisation_id = o.id AND k.kind = ANY (hiring_kinds) AND (k.since IS NULL OR k.since <= today)
                      AND (k.until IS NULL OR k.until + CASE WHEN k.kind = ANY (state_kinds) THEN days_after ELSE 0 END >= today)))::int
                + (o.contact_email IS NULL)::int = 1
            ORDER BY x.place <-> (SELECT on_earth(at_latitude, at_longitude)), x.id LIMIT most) f
    ), other AS (
        SELECT f.id, f.structure_id, 2, row_number() OVER () FROM (
            SELECT x.id, x.structure_id FROM (
                SELECT * FROM offer y
                WHERE y.club_id = (SELECT caller_club()) AND (SELECT caller_sees_club()) AND y.status IN ('PUBLISHED', 'PAUSED')
                ORDER BY y.place <-> (SELECT on_earth(at_latitude, at_longitude)), y.id LIMIT CASE WHEN (SELECT count(*) FROM same) < most THEN 2000 ELSE 0 END) x
            JOIN organisation o ON o.id = x.structure_id
            WHERE x.sector <> of_sector AND x.status = 'PUBLISHED' AND x.services && of_services
              AND delivers(x, (SELECT on_earth(at_latitude, at_longitude)), at_commune, at_department, within_km)
              AND x.structure_id <> buyer AND x.structure_id <> ALL (fitting) AND o.left_at IS NULL AND o.contact_email IS NOT NULL
              AND EXISTS (SELECT FROM structure_capacity k
                WHERE k.organisation_id = o.id AND k.kind = ANY (CASE WHEN cardinality(reserved_kinds) > 0 THEN reserved_kinds ELSE hiring_kinds END)
                  AND (k.since IS NULL OR k.since <= today)
                  AND (k.until IS NULL OR k.until + CASE WHEN k.kind = ANY (state_kinds) THEN days_after ELSE 0 END >= today))
            ORDER BY x.place <-> (SELECT on_earth(at_latitude, at_longitude)), x.id LIMIT most - (SELECT count(*) FROM same)) f
    )
    SELECT n.id, (SELECT count(*) FROM purchase_answer a WHERE a.structure_id = n.structure_id AND a.sent_at >= since)
    FROM (SELECT * FROM same UNION ALL SELECT * FROM other) n ORDER BY n.after, n.place
$$;
REVOKE ALL ON FUNCTION near_offers(text, text[], double precision, double precision, text, text, int, text[], text[], text[], int, date, timestamptz, uuid,
    uuid[], int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION near_offers(text, text[], double precision, double precision, text, text, int, text[], text[], text[], int, date, timestamptz, uuid,
    uuid[], int) TO club_api;

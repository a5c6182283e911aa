-- Near misses of a purchase: offers of its sector with one of its services wherever they are delivered, and those with a key of another sector or service. A
-- row policy keeps these conditions from the indexes, so this is a function of the owner, and asks itself who may see the club.
CREATE FUNCTION near_offers(of_sector text, of_services text[], other_keys text[], at_latitude double precision, at_longitude double precision,
    since timestamptz, buyer uuid, fitting uuid[], most int)
    RETURNS TABLE (offer uuid, received bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan
    SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off AS $$
    WITH candidate AS (
        SELECT f.id, f.structure_id FROM offer f
        WHERE f.club_id = (SELECT caller_club()) AND f.sector = of_sector AND f.status IN ('PUBLISHED', 'PAUSED') AND f.services && of_services
        UNION
        SELECT f.id, f.structure_id FROM offer f
        WHERE f.reach && other_keys AND f.status IN ('PUBLISHED', 'PAUSED') AND f.club_id = (SELECT caller_club())
    ), nearest AS (
        SELECT x.id, x.structure_id, great_circle_km(c.latitude, c.longitude, at_latitude, at_longitude) AS km
        FROM candidate x JOIN organisation o ON o.id = x.structure_id LEFT JOIN commune c ON c.code = o.commune_code
        WHERE (SELECT caller_sees_club()) AND x.structure_id <> buyer AND x.structure_id <> ALL (fitting)
        ORDER BY km NULLS LAST, x.id LIMIT most
    )
    SELECT n.id, (SELECT count(*) FROM purchase_answer a WHERE a.structure_id = n.structure_id AND a.sent_at >= since) FROM nearest n
$$;
REVOKE ALL ON FUNCTION near_offers(text, text[], text[], double precision, double precision, timestamptz, uuid, uuid[], int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION near_offers(text, text[], text[], double precision, double precision, timestamptz, uuid, uuid[], int) TO club_api;

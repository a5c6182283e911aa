-- What is judged of offers that were found, for who sees the club. It is a function of the owner: to plan the row policies of offers, organisations and
-- capacities takes longer than all else of the question who fits a purchase.
CREATE FUNCTION offers_to_judge(found uuid[], state_kinds text[], days_after int, today date)
    RETURNS TABLE (offer uuid, number bigint, structure uuid, structure_name text, sector text, services text[], area_kind text, area_km int,
        area_codes text[], is_open boolean, is_reachable boolean, commune_code text, kinds text[])
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan
    SET enable_hashjoin = off SET enable_mergejoin = off AS $$
    SELECT f.id, f.number, o.id, o.name, f.sector, f.services, f.area_kind, f.area_km, f.area_codes, f.status = 'PUBLISHED' AND o.left_at IS NULL,
        o.contact_email IS NOT NULL, o.commune_code,
        ARRAY(SELECT k.kind FROM structure_capacity k WHERE k.organisation_id = o.id AND (k.since IS NULL OR k.since <= today)
            AND (k.until IS NULL OR k.until + CASE WHEN k.kind = ANY (state_kinds) THEN days_after ELSE 0 END >= today))
    FROM unnest(found) AS x (id) JOIN offer f ON f.id = x.id JOIN organisation o ON o.id = f.structure_id
    WHERE f.club_id = (SELECT caller_club()) AND (SELECT caller_sees_club())
$$;
REVOKE ALL ON FUNCTION offers_to_judge(uuid[], text[], int, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION offers_to_judge(uuid[], text[], int, date) TO club_api;

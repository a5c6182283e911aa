-- Who fits a purchase. Each offer knows where its structure is: what is too far is left out before its organisation and its commune are read, which was
-- most of the work of an answer. By a metre more, because the rule judges what is found.
CREATE OR REPLACE FUNCTION fitting_offers(keys text[], at_latitude double precision, at_longitude double precision, within_km int, kinds text[],
    state_kinds text[], days_after int, today date, since timestamptz, but_not_of uuid, most int, buyer uuid DEFAULT NULL)
    RETURNS TABLE (offer uuid, structure uuid, distance double precision, received bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan
    SET enable_hashjoin = off SET enable_mergejoin = off AS $$
    WITH reached AS MATERIALIZED (
        SELECT f.id, f.structure_id, f.area_kind, f.area_km, kilometres_between(f.place, (SELECT on_earth(at_latitude, at_longitude))) AS km
        FROM offer f
        WHERE f.reach && keys AND f.status = 'PUBLISHED' AND f.club_id = (SELECT caller_club()) AND (SELECT caller_sees_club())
          AND f.structure_id IS DISTINCT FROM buyer
    ), fit AS (
        SELECT DISTINCT ON (r.structure_id) r.id, r.structure_id, r.km FROM reached r JOIN organisation o ON o.id = r.structure_id
        WHERE (r.area_kind <> 'KM' OR r.km <= r.area_km + 0.001) AND (within_km IS NULL OR r.km <= within_km + 0.001)
          AND o.left_at IS NULL AND o.contact_email IS NOT NULL
        ORDER BY r.structure_id, r.id
    )
    SELECT f.id, f.structure_id, f.km, r.received
    FROM fit f CROSS JOIN LATERAL (
        SELECT count(*) AS received FROM purchase_answer a WHERE a.structure_id = f.structure_id AND a.sent_at >= since) r
    WHERE EXISTS (
            SELECT FROM structure_capacity k WHERE k.organisation_id = f.structure_id AND k.kind = ANY (kinds)
              AND (k.since IS NULL OR k.since <= today)
              AND (k.until IS NULL OR k.until + CASE WHEN k.kind = ANY (state_kinds) THEN days_after ELSE 0 END >= today))
      AND NOT EXISTS (SELECT FROM purchase_answer a WHERE a.purchase_id = but_not_of AND a.structure_id = f.structure_id)
    ORDER BY r.received, f.km NULLS LAST, f.id LIMIT most
$$;

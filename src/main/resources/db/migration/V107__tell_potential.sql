-- How many structures could deliver in a sector and department; how many of them say what they earn, how much together, and how much the largest. The
-- structures themselves are not told apart. No row for whoever may not ask.
CREATE FUNCTION market_potential(of_sector text, of_department text, kinds text[], state_kinds text[], days_after int, today date)
    RETURNS TABLE (suppliers int, stated int, turnover bigint, largest bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH supplier AS (
        SELECT f.structure_id, max(t.amount) AS amount
        FROM offer f JOIN organisation o ON o.id = f.structure_id LEFT JOIN commune c ON c.code = o.commune_code
        LEFT JOIN offer_turnover t ON t.offer_id = f.id
        WHERE f.club_id = caller_club() AND f.status = 'PUBLISHED' AND f.sector = of_sector
          AND CASE f.area_kind
              WHEN 'COUNTRY' THEN true
              -- The first difference is cheap, and true of every commune in the circle: a degree of latitude has more than 111 km.
              WHEN 'KM' THEN EXISTS (
                  SELECT FROM commune d WHERE d.department = of_department AND abs(d.latitude - c.latitude) * 111 <= f.area_km
                    AND great_circle_km(c.latitude, c.longitude, d.latitude, d.longitude) <= f.area_km)
              WHEN 'DEPARTMENTS' THEN of_department = ANY (f.area_codes)
              ELSE EXISTS (SELECT FROM commune d WHERE d.code = ANY (f.area_codes) AND d.department = of_department) END
          AND works_as(f.structure_id, kinds, state_kinds, days_after, today)
        GROUP BY f.structure_id
    )
    SELECT count(*)::int, count(amount)::int, coalesce(sum(amount), 0)::bigint, coalesce(max(amount), 0)::bigint FROM supplier
    HAVING caller_sees_club() OR caller_buys()
$$;
REVOKE ALL ON FUNCTION market_potential(text, text, text[], text[], int, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION market_potential(text, text, text[], text[], int, date) TO club_api;

-- How many structures could deliver in a sector and department, and what they earn on average. The structures themselves are not told apart.
CREATE FUNCTION market_potential(of_sector text, of_department text, kinds text[], state_kinds text[], days_after int, today date)
    RETURNS TABLE (suppliers int, turnover double precision)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH supplier AS (
        SELECT f.structure_id, max(t.amount) AS amount
        FROM offer f JOIN organisation o ON o.id = f.structure_id LEFT JOIN commune c ON c.code = o.commune_code
        LEFT JOIN offer_turnover t ON t.offer_id = f.id
        WHERE f.club_id = caller_club() AND (caller_sees_club() OR caller_buys()) AND f.status = 'PUBLISHED' AND f.sector = of_sector
          AND CASE f.area_kind
              WHEN 'COUNTRY' THEN true
              WHEN 'KM' THEN c.department = of_department
              WHEN 'DEPARTMENTS' THEN of_department = ANY (f.area_codes)
              ELSE EXISTS (SELECT FROM commune d WHERE d.code = ANY (f.area_codes) AND d.department = of_department) END
          AND works_as(f.structure_id, kinds, state_kinds, days_after, today)
        GROUP BY f.structure_id
    )
    SELECT count(*)::int, avg(amount)::double precision FROM supplier
$$;
REVOKE ALL ON FUNCTION market_potential(text, text, text[], text[], int, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION market_potential(text, text, text[], text[], int, date) TO club_api;

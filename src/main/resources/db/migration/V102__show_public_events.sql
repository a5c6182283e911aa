-- The club of an event that is open to everybody, or was until it was cancelled. There is no caller yet.
CREATE FUNCTION club_of_public_event(event uuid) RETURNS TABLE (club uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT e.club_id FROM club_event e WHERE e.id = event AND e.status IN ('PUBLISHED', 'CANCELLED') AND e.audience = 'PUBLIC'
$$;
REVOKE ALL ON FUNCTION club_of_public_event(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION club_of_public_event(uuid) TO club_api;

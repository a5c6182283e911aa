-- A calendar can hold only what its owner follows.
ALTER TABLE calendar_feed ADD COLUMN only_mine boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN calendar_feed.only_mine IS 'not personal: whether the calendar holds only what its owner follows';

-- As before, with that choice.
DROP FUNCTION calendar_feed_reader(bytea);
CREATE FUNCTION calendar_feed_reader(hash bytea) RETURNS TABLE (feed uuid, member uuid, roles text[], only_mine boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT f.id, f.member_id, f.roles, f.only_mine
    FROM calendar_feed f JOIN member m ON m.id = f.member_id JOIN organisation o ON o.id = m.organisation_id
    WHERE f.secret_hash = hash AND f.revoked_at IS NULL AND m.left_at IS NULL AND o.left_at IS NULL
$$;
REVOKE ALL ON FUNCTION calendar_feed_reader(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION calendar_feed_reader(bytea) TO club_api;

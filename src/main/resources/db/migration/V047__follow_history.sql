-- Programs that poll (GET /v1/history) read history in the order of the transactions that wrote it, and only up to the oldest one that still runs: one
-- that commits late is then not skipped. What was there before comes first, in the order of its ids.
ALTER TABLE history ADD COLUMN txid xid8 NOT NULL DEFAULT '0';
ALTER TABLE history ALTER COLUMN txid SET DEFAULT pg_current_xact_id();
COMMENT ON COLUMN history.txid IS 'not personal: the transaction that wrote it';
CREATE INDEX history_in_order ON history (club_id, txid, id);

-- Where a reader stopped, also when they may no longer read that entry. Null for an entry that the club does not have.
CREATE FUNCTION history_position(entry uuid) RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN (SELECT h.txid::text FROM history h WHERE h.id = entry AND h.club_id = caller_club());
END $$;
REVOKE ALL ON FUNCTION history_position(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION history_position(uuid) TO club_api;

-- As before, with what happened to one's own organisation and tasks.
ALTER POLICY readers_of_the_subject ON history USING (club_id = caller_club() AND (caller_sees_club()
    OR organisation_id = caller_organisation()
    OR (subject_type = 'INTRODUCTION' AND EXISTS (SELECT FROM introduction i WHERE i.id = subject_id))
    OR (subject_type = 'NEED' AND EXISTS (SELECT FROM need n WHERE n.id = subject_id))
    OR (subject_type = 'ORGANISATION' AND subject_id = caller_organisation())
    OR (subject_type = 'TASK' AND EXISTS (SELECT FROM task t WHERE t.id = subject_id))
    OR (subject_type = 'BENEFICIARY'
        AND EXISTS (SELECT FROM beneficiary b WHERE b.id = subject_id AND caller_holds(b.structure_id)))));

-- Locks a person's row until the transaction ends (class PersonLock). With the owner's rights, because a company that asks for a
-- candidate may not see the person; it gives nothing back. Not FOR UPDATE: rows that refer to the person may be written meanwhile.
CREATE FUNCTION lock_person(person uuid) RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT FROM beneficiary WHERE id = person FOR NO KEY UPDATE
$$;
REVOKE ALL ON FUNCTION lock_person(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION lock_person(uuid) TO club_api;

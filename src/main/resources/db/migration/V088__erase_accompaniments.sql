-- What another structure was told or offered about somebody goes with them, and that two people are not one.
CREATE FUNCTION erase_with_accompaniment(person uuid) RETURNS void LANGUAGE sql AS $$
    DELETE FROM transfer WHERE beneficiary_id = person;
    DELETE FROM co_accompaniment WHERE beneficiary_id = person;
    DELETE FROM distinct_people WHERE person IN (one_id, other_id)
$$;
REVOKE ALL ON FUNCTION erase_with_accompaniment(uuid) FROM PUBLIC;

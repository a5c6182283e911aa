-- Nobody is held by a structure that has left: no one would see them there. The lock lets a structure that is leaving at this moment leave first, and it counts
-- its people once it has its row for itself. Whoever comes too late reads the structure again, as after any change at the same moment.
CREATE FUNCTION require_structure_is_member() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    gone boolean;
BEGIN
    SELECT o.left_at IS NOT NULL INTO gone FROM organisation o WHERE o.id = NEW.structure_id FOR KEY SHARE;
    IF gone THEN
        RAISE EXCEPTION 'The structure % has left the club', NEW.structure_id USING ERRCODE = 'serialization_failure';
    END IF;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION require_structure_is_member() FROM PUBLIC;
CREATE TRIGGER held_by_a_member BEFORE INSERT OR UPDATE OF structure_id ON beneficiary
    FOR EACH ROW EXECUTE FUNCTION require_structure_is_member();

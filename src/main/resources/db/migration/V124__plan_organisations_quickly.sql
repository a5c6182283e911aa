-- Nearly every list joins organisations and members. Their policies looked into eight tables, each with its own policy, and the planner wrote all of them
-- into every such statement: 8 ms of planning for 1 ms of work. What follows knows as much as before, in PL/pgSQL, whose plans a session keeps, and is asked
-- only of those whose own rows do not answer it.

-- Who works with this organisation: a structure with whoever recruits, an employer with the structure of an introduction that was shared with it, both sides
-- of a work contract. Each table shows its own rows alone.
CREATE FUNCTION caller_works_with(other uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (caller_is('structure') AND EXISTS (SELECT FROM need n WHERE n.employer_id = other))
        OR EXISTS (SELECT FROM introduction i WHERE i.structure_id = other AND caller_posts(i.employer_id) AND i.shared_at IS NOT NULL
                   AND employer_calls(i.id, i.status))
        OR EXISTS (SELECT FROM employment e WHERE e.employer_id = other)
        OR EXISTS (SELECT FROM employment e WHERE e.host_id = other);
END $$;

-- Whoever buys reads who offers and who answers; whoever is asked reads who buys.
CREATE FUNCTION caller_trades_with(other uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (caller_is('structure') AND EXISTS (SELECT FROM purchase p WHERE p.buyer_id = other))
        OR (caller_buys() AND (EXISTS (SELECT FROM offer o WHERE o.structure_id = other AND o.status = 'PUBLISHED')
                            OR EXISTS (SELECT FROM purchase_answer a WHERE a.structure_id = other)));
END $$;
DROP POLICY buyers_read_who_offers ON organisation;
DROP POLICY buyers_read_who_is_interested ON organisation;
DROP POLICY whoever_is_asked_reads_the_buyer ON organisation;
-- In one policy, cheapest first: of several, the one whose name comes first in the alphabet is asked first.
ALTER POLICY who_works_together_reads ON organisation USING (club_id = caller_club() AND (caller_sees_club()
    OR id = caller_organisation() OR caller_works_with(id) OR caller_trades_with(id)));

-- The members of the other side of an introduction that was shared.
CREATE FUNCTION caller_is_introduced_to(other uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN EXISTS (SELECT FROM introduction i WHERE i.structure_id = other AND i.shared_at IS NOT NULL AND caller_posts(i.employer_id)
                   AND employer_calls(i.id, i.status))
        OR EXISTS (SELECT FROM introduction i WHERE i.employer_id = other AND i.shared_at IS NOT NULL AND i.structure_id = caller_organisation());
END $$;
ALTER POLICY who_works_together_reads ON member USING (club_id = caller_club() AND (caller_sees_club()
    OR organisation_id = caller_organisation() OR caller_is_introduced_to(organisation_id)));

-- Access that ends, and a poster that is one: what V031 and V032 left open.

-- Days are those of Paris.
CREATE FUNCTION club_today() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE RETURN (now() AT TIME ZONE 'Europe/Paris')::date;

-- Whether the caller acts as a poster for this organisation. One that is also a partner posts nothing in that role.
CREATE FUNCTION caller_posts(employer uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN employer = caller_organisation() AND (caller_is('company') OR caller_is('structure'));

-- The two functions below are in PL/pgSQL, so that each person is looked up by their own introductions: the planner would inline SQL, and might read all
-- introductions of the club for one person.

-- A company knows who a person is while an introduction stands, 30 days after a refusal, and 12 months after the last day of the contract
-- (introduction.rule.Disclosure).
CREATE OR REPLACE FUNCTION company_knows(person uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF NOT (caller_is('company') OR caller_is('structure')) THEN
        RETURN false;
    END IF;
    RETURN EXISTS (
        SELECT FROM introduction i
        WHERE i.beneficiary_id = person AND caller_posts(i.employer_id) AND i.shared_at IS NOT NULL
          AND (i.status IN ('SHARED', 'INTERVIEWING', 'TRIAL')
               OR (i.status = 'DECLINED' AND i.ended_at > now() - interval '30 days')
               OR (i.status = 'HIRED' AND NOT EXISTS (
                   SELECT FROM hire h WHERE h.introduction_id = i.id AND h.end_date + interval '12 months' < club_today()))));
END $$;

-- An adviser reads without a stated purpose while an introduction that they did not propose themselves is alive: a proposal until its deadline, a hire
-- until the last day of its contract.
CREATE OR REPLACE FUNCTION adviser_may_read(person uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF NOT caller_is('adviser') THEN
        RETURN false;
    END IF;
    IF caller_purpose() IS NOT NULL THEN
        RETURN true;
    END IF;
    RETURN EXISTS (
        SELECT FROM introduction i WHERE i.beneficiary_id = person
          AND (i.status IN ('SHARED', 'INTERVIEWING', 'TRIAL')
               OR (i.status = 'PROPOSED' AND i.deadline >= club_today())
               OR (i.status = 'HIRED' AND NOT EXISTS (
                   SELECT FROM hire h WHERE h.introduction_id = i.id AND h.end_date < club_today())))
          AND NOT EXISTS (SELECT FROM history h WHERE h.subject_id = i.id AND h.type = 'PROPOSED' AND h.member_id = caller_member()));
END $$;

ALTER POLICY sides_read ON introduction USING (club_id = caller_club() AND (caller_sees_club()
    OR (structure_id = caller_organisation() AND caller_is('structure'))
    OR (caller_posts(employer_id) AND (initiator = 'COMPANY' OR shared_at IS NOT NULL))
    OR beneficiary_id = person_in_step()));
ALTER POLICY sides_start ON introduction WITH CHECK (club_id = caller_club() AND (caller_sees_club()
    OR (structure_id = caller_organisation() AND caller_is('structure'))
    OR (caller_posts(employer_id) AND initiator = 'COMPANY')));
ALTER POLICY sides_move ON introduction USING (club_id = caller_club() AND (caller_sees_club()
    OR (structure_id = caller_organisation() AND caller_is('structure'))
    OR (caller_posts(employer_id) AND (initiator = 'COMPANY' OR shared_at IS NOT NULL))
    OR beneficiary_id = person_in_step()));
ALTER POLICY poster_and_structures_read ON need USING (club_id = caller_club() AND (caller_sees_club()
    OR caller_posts(employer_id)
    OR (caller_is('structure') AND (status = 'OPEN' OR EXISTS (SELECT FROM introduction i WHERE i.need_id = need.id)))));
ALTER POLICY poster_adds ON need WITH CHECK (club_id = caller_club() AND (caller_is('adviser') OR caller_posts(employer_id)));
ALTER POLICY poster_changes ON need USING (club_id = caller_club() AND (caller_sees_club()
    OR caller_posts(employer_id)
    OR (caller_is('structure') AND EXISTS (SELECT FROM introduction i WHERE i.need_id = need.id))));
ALTER POLICY poster ON need_criteria_change USING (club_id = caller_club() AND (caller_sees_club()
    OR EXISTS (SELECT FROM need n WHERE n.id = need_id AND caller_posts(n.employer_id))));
ALTER POLICY poster_and_structure ON candidate USING (club_id = caller_club() AND (caller_sees_club()
    OR EXISTS (SELECT FROM need n WHERE n.id = need_id AND caller_posts(n.employer_id))
    OR (caller_is('structure')
        AND EXISTS (SELECT FROM beneficiary b WHERE b.id = beneficiary_id AND b.structure_id = caller_organisation()))));
ALTER POLICY who_works_together_reads ON organisation USING (club_id = caller_club() AND (caller_sees_club()
    OR id = caller_organisation()
    OR (caller_is('structure') AND EXISTS (SELECT FROM need n WHERE n.employer_id = organisation.id))
    OR EXISTS (SELECT FROM introduction i WHERE i.structure_id = organisation.id AND caller_posts(i.employer_id)
               AND i.shared_at IS NOT NULL)
    OR EXISTS (SELECT FROM hire h WHERE h.employer_id = organisation.id)));
ALTER POLICY who_works_together_reads ON member USING (club_id = caller_club() AND (caller_sees_club()
    OR organisation_id = caller_organisation()
    OR EXISTS (SELECT FROM introduction i WHERE i.shared_at IS NOT NULL
               AND ((i.structure_id = member.organisation_id AND caller_posts(i.employer_id))
                 OR (i.employer_id = member.organisation_id AND i.structure_id = caller_organisation())))));

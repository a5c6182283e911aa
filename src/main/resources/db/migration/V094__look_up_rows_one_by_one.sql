-- A policy that asks whether another row may be read finds that row by its id. PostgreSQL may also answer such an EXISTS from a hash of the whole table, and
-- does when it expects few rows: it plans with the club of whoever asks first, and keeps the plan. A plan made for a club of ten people then judged all
-- ten thousand people of another one for each row that was read, in seconds. OFFSET 0 changes no result and leaves the look-up by id alone. SchemaTest
-- asks it of each policy. An EXISTS by another column stays as it was: for a list, the hash is the better plan.
DO $$
DECLARE
    policy record;
    expressions text[];
    expression text;
    found int;
    closing int;
    searched int;
    depth int;
BEGIN
    FOR policy IN SELECT tablename, policyname, qual, with_check FROM pg_policies WHERE schemaname = 'public' LOOP
        expressions := ARRAY[policy.qual, policy.with_check];
        CONTINUE WHEN coalesce(policy.qual, '') || coalesce(policy.with_check, '') NOT LIKE '%EXISTS ( SELECT%';
        FOR n IN 1..2 LOOP
            expression := expressions[n];
            searched := 1;
            LOOP
                found := position('EXISTS ( SELECT' IN substr(expression, searched));
                EXIT WHEN coalesce(found, 0) = 0;
                searched := searched + found + length('EXISTS (') - 1;
                CONTINUE WHEN substr(expression, searched) !~ '^ SELECT\s+FROM \w+ (\w+)\s+WHERE \(+\1\.id = ';
                closing := searched;
                depth := 1;
                LOOP
                    depth := depth + CASE substr(expression, closing, 1) WHEN '(' THEN 1 WHEN ')' THEN -1 ELSE 0 END;
                    EXIT WHEN depth = 0;
                    closing := closing + 1;
                END LOOP;
                expression := left(expression, closing - 1) || ' OFFSET 0' || substr(expression, closing);
            END LOOP;
            expressions[n] := expression;
        END LOOP;
        CONTINUE WHEN expressions IS NOT DISTINCT FROM ARRAY[policy.qual, policy.with_check];
        EXECUTE format('ALTER POLICY %I ON %I', policy.policyname, policy.tablename)
            || coalesce(' USING (' || expressions[1] || ')', '') || coalesce(' WITH CHECK (' || expressions[2] || ')', '');
    END LOOP;
END $$;

-- The same within what a policy calls, as it was otherwise (V055).
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
               OR (i.status = 'HIRED' AND EXISTS (
                   SELECT FROM employment e WHERE e.introduction_id = i.id AND e.status NOT IN ('NOT_STARTED', 'CANCELLED')
                     AND (e.last_day IS NULL OR e.last_day + interval '12 months' >= club_today()) OFFSET 0))));
END $$;
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
               OR (i.status = 'HIRED' AND EXISTS (
                   SELECT FROM employment e WHERE e.introduction_id = i.id AND e.status NOT IN ('NOT_STARTED', 'CANCELLED')
                     AND (e.last_day IS NULL OR e.last_day >= club_today()) OFFSET 0)))
          AND NOT EXISTS (
              SELECT FROM history h WHERE h.subject_id = i.id AND h.type = 'PROPOSED' AND h.member_id = caller_member() OFFSET 0));
END $$;

-- Whoever sees a task reads its history. Until now the policy compared the task with its own subject, and let nobody but the agency and the actor read it.
ALTER POLICY readers_of_the_subject ON history USING (club_id = caller_club() AND (caller_sees_club() OR organisation_id = caller_organisation()
    OR (subject_type = 'INTRODUCTION' AND EXISTS (SELECT FROM introduction i WHERE i.id = history.subject_id OFFSET 0))
    OR (subject_type = 'NEED' AND EXISTS (SELECT FROM need n WHERE n.id = history.subject_id OFFSET 0))
    OR (subject_type = 'ORGANISATION' AND subject_id = caller_organisation())
    OR (subject_type = 'TASK' AND EXISTS (SELECT FROM task t WHERE t.id = history.subject_id OFFSET 0))
    OR (subject_type = 'BENEFICIARY' AND EXISTS (
        SELECT FROM beneficiary b WHERE b.id = history.subject_id AND caller_holds(b.structure_id) OFFSET 0))));

-- The news about a contract. Until now the policies compared the contract with its own stay, so that whoever held one contract passed for all of the club.
ALTER POLICY sides_read ON follow_up USING (club_id = caller_club() AND (caller_sees_club()
    OR EXISTS (SELECT FROM employment e WHERE e.id = follow_up.stay_id
        AND (caller_holds(e.holder_id) OR (follow_up.side = 'EMPLOYER' AND caller_posts(e.employer_id))) OFFSET 0)));
ALTER POLICY sides_answer ON follow_up USING (club_id = caller_club() AND (caller_sees_club()
    OR EXISTS (SELECT FROM employment e WHERE e.id = follow_up.stay_id
        AND CASE follow_up.side WHEN 'STRUCTURE' THEN caller_holds(e.holder_id) ELSE caller_posts(e.employer_id) END OFFSET 0)));

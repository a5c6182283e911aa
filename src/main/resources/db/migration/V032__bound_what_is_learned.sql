-- What a reader learns is bounded, and leaves a trace.

-- An adviser reads what is private under a live introduction that somebody else opened, or with a stated reason. One's own proposal opens nothing.
CREATE OR REPLACE FUNCTION adviser_may_read(person uuid) RETURNS boolean LANGUAGE sql STABLE
    RETURN caller_is('adviser') AND (caller_purpose() IS NOT NULL OR EXISTS (
        SELECT FROM introduction i WHERE i.beneficiary_id = person
          AND i.status IN ('PROPOSED', 'SHARED', 'INTERVIEWING', 'TRIAL', 'HIRED')
          AND NOT EXISTS (SELECT FROM history h WHERE h.subject_id = i.id AND h.type = 'PROPOSED' AND h.member_id = caller_member())));

-- The sets of criteria that an organisation wrote on a day are counted in its own trace.
CREATE INDEX history_criteria_by_organisation ON history (organisation_id, at)
    WHERE subject_type = 'NEED' AND type IN ('CREATED', 'CRITERIA_CHANGED');

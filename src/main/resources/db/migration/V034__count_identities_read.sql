-- The people whose identity a member read on a day are counted in the trace of their readings (class DailyIdentities).
CREATE INDEX history_identities_by_member ON history (member_id, at)
    WHERE subject_type = 'BENEFICIARY' AND type IN ('IDENTITY_READ', 'SENSITIVE_READ', 'FOUND_BY_SEARCH', 'EXPORTED');

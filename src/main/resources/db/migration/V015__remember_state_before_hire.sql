-- What a person comes back to when their hire is cancelled: somebody paused stays paused. Null while they are not placed.
ALTER TABLE beneficiary ADD COLUMN placed_from text CONSTRAINT beneficiary_placed_from
    CHECK (placed_from IN ('PREPARING', 'READY_FOR_IMMERSION', 'READY_FOR_WORK', 'PAUSED'));

-- The history knows it of those who are placed now. The tables of people are under FORCE ROW LEVEL SECURITY: with row_security off, an
-- owner without BYPASSRLS gets an error here, where it would otherwise change nothing without a word.
SET LOCAL row_security = off;
UPDATE beneficiary b SET placed_from = before.from_status
FROM (
    SELECT DISTINCT ON (subject_id) subject_id, from_status FROM event
    WHERE subject_type = 'BENEFICIARY' AND to_status = 'PLACED' ORDER BY subject_id, id DESC
) AS before
WHERE before.subject_id = b.id AND b.state = 'PLACED';

COMMENT ON COLUMN beneficiary.placed_from IS 'personal: purpose giving back the state before a hire that is cancelled; basis public interest; readers the structure and advisers; retention 24 months after the last activity';

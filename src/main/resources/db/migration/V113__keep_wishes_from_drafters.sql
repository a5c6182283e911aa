-- Wishes and whom somebody never meets are read and written by their own organisation and by the agency: whoever drafted the event takes part in it too, and
-- would read who wants to meet them, or not.
DROP POLICY whoever_wishes_or_drafted_the_event ON meeting_wish;
CREATE POLICY whoever_wishes ON meeting_wish TO club_api USING (
    club_id = caller_club()
    AND EXISTS (SELECT FROM registration r WHERE r.id = meeting_wish.from_registration AND r.organisation_id = caller_organisation() OFFSET 0));

DROP POLICY whoever_said_so_or_drafted_the_event ON meeting_exclusion;
CREATE POLICY whoever_said_so ON meeting_exclusion TO club_api USING (
    club_id = caller_club()
    AND EXISTS (SELECT FROM registration r WHERE r.id = meeting_exclusion.said_by AND r.organisation_id = caller_organisation() OFFSET 0));

COMMENT ON COLUMN meeting_wish.from_registration IS
    'personal: purpose plan who meets; basis mission of public interest; readers their organisation and the agency; retention 12 months after the event, or 7 days unless confirmed';
COMMENT ON COLUMN meeting_wish.to_registration IS
    'personal: purpose plan who meets; basis mission of public interest; readers the organisation that wishes and the agency; retention 12 months after the event, or 7 days unless confirmed';
COMMENT ON COLUMN meeting_wish.strength IS
    'personal: purpose plan who meets; basis mission of public interest; readers the organisation that wishes and the agency; retention 12 months after the event, or 7 days unless confirmed';
COMMENT ON COLUMN meeting_exclusion.one_registration IS
    'personal: purpose plan who never meets; basis mission of public interest; readers the organisation that said so and the agency; retention 12 months after the event, or 7 days unless confirmed';
COMMENT ON COLUMN meeting_exclusion.other_registration IS
    'personal: purpose plan who never meets; basis mission of public interest; readers the organisation that said so and the agency; retention 12 months after the event, or 7 days unless confirmed';
COMMENT ON COLUMN meeting_exclusion.said_by IS
    'personal: purpose show it to whoever said so; basis mission of public interest; readers their organisation and the agency; retention 12 months after the event, or 7 days unless confirmed';

-- How a member wants to be told. Without a row they are told nothing themselves: the address of their organisation is.
CREATE TABLE member_preferences (
    member_id uuid CONSTRAINT member_preferences_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT member_preferences_club_fkey REFERENCES club,
    channels text[] NOT NULL CONSTRAINT member_preferences_channels CHECK (channels <@ ARRAY['EMAIL']),
    email text,
    version int NOT NULL,
    CONSTRAINT member_preferences_member_fkey FOREIGN KEY (member_id, club_id) REFERENCES member (id, club_id),
    CONSTRAINT member_preferences_email_needed CHECK (email IS NOT NULL OR NOT 'EMAIL' = ANY (channels))
);
COMMENT ON COLUMN member_preferences.member_id IS
    'personal: purpose tell a member as they want; basis mission of public interest; readers the member; retention that of the member';
COMMENT ON COLUMN member_preferences.club_id IS 'not personal: the club';
COMMENT ON COLUMN member_preferences.channels IS
    'personal: purpose tell a member as they want; basis mission of public interest; readers the member; retention that of the member';
COMMENT ON COLUMN member_preferences.email IS
    'personal: purpose tell a member as they want; basis mission of public interest; readers the member; retention that of the member';
COMMENT ON COLUMN member_preferences.version IS 'not personal: counts the changes';
GRANT SELECT, INSERT, UPDATE ON member_preferences TO club_api;
ALTER TABLE member_preferences ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON member_preferences TO club_api USING (
    club_id = caller_club() AND (member_id = caller_member() OR caller_is('automaton')));

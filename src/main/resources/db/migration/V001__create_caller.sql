-- Who is asking. The API sets these on each connection that it takes from the pool and clears them when it gives it back
-- (class CallerOnConnection); every row policy reads them. No caller: null everywhere, so no row.

CREATE FUNCTION caller_club() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('caller.club', true), '')::uuid;

CREATE FUNCTION caller_organisation() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('caller.organisation', true), '')::uuid;

CREATE FUNCTION caller_is(role text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN role = ANY (string_to_array(coalesce(current_setting('caller.roles', true), ''), ','));

-- The reason an adviser gave, for this request, to read a person's identity or sensitive data; null without one.
CREATE FUNCTION caller_purpose() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('caller.purpose', true), '');

GRANT USAGE ON SCHEMA public TO club_api, club_worker;

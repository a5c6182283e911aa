-- The roles and databases of the club. Passwords are set by whoever runs this file: the compose file's init script in
-- production, the launcher on one machine. One statement per line group, so that both can run it.

-- Runs the migrations and owns the tables. The tables force row-level security on their owner too, under which an
-- UPDATE of a migration would silently change nothing: hence BYPASSRLS.
CREATE ROLE club_owner LOGIN BYPASSRLS;

-- Serves requests: row-level security shows it only what the caller may see.
CREATE ROLE club_api LOGIN;

-- Loads the index and runs the jobs.
CREATE ROLE club_worker LOGIN;

CREATE ROLE keycloak LOGIN;

-- The builtin provider gives the same order and case rules on every machine, whatever its system libraries.
CREATE DATABASE club OWNER club_owner TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C';

CREATE DATABASE keycloak OWNER keycloak TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C';

REVOKE CONNECT, TEMPORARY ON DATABASE club FROM PUBLIC;

GRANT CONNECT ON DATABASE club TO club_api, club_worker;

REVOKE CONNECT, TEMPORARY ON DATABASE keycloak FROM PUBLIC;

#!/usr/bin/env bash
# Run once by the image of PostgreSQL, after roles.sql (alphabetical order), when the data folder is empty.
set -eu
psql -v ON_ERROR_STOP=1 --no-psqlrc --username "$POSTGRES_USER" --dbname postgres \
  -v owner="$CLUB_OWNER_PASSWORD" -v api="$CLUB_API_PASSWORD" \
  -v worker="$CLUB_WORKER_PASSWORD" -v keycloak="$KEYCLOAK_DB_PASSWORD" <<'SQL'
ALTER ROLE club_owner PASSWORD :'owner';
ALTER ROLE club_api PASSWORD :'api';
ALTER ROLE club_worker PASSWORD :'worker';
ALTER ROLE keycloak PASSWORD :'keycloak';
SQL

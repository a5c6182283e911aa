#!/usr/bin/env bash
# Makes the JVM's ahead-of-time cache (classes loaded and linked) of the service in the present folder: docker/Dockerfile runs it where the
# service will run, since the cache holds for these jars at this path under this JVM alone. The service starts without database and without
# identity provider, until it is alive; what follows `java` here must be what starts it.
set -eu
PORT=18499
"$@" -XX:AOTCacheOutput=club.aot \
  -Dquarkus.http.port=$PORT -Dquarkus.http.host=127.0.0.1 -Dquarkus.log.console.json.enabled=false \
  -Dquarkus.datasource.jdbc.url=jdbc:postgresql://127.0.0.1:9/none -Dquarkus.datasource.worker.jdbc.url=jdbc:postgresql://127.0.0.1:9/none \
  -Dquarkus.flyway.migrate-at-start=false -Dquarkus.hibernate-orm.database.start-offline=true \
  -Dquarkus.hibernate-orm.schema-management.strategy=none \
  -Dquarkus.oidc.auth-server-url=http://127.0.0.1:9/realms/none \
  -Dquarkus.oidc.pages.credentials.secret=none-of-the-32-characters-matters-here -Dclub.agency.siret=00000000000000 \
  -jar quarkus-run.jar &
service=$!
tries=0
until (exec 3<>/dev/tcp/127.0.0.1/$PORT && printf 'GET /q/health/live HTTP/1.0\r\n\r\n' >&3 && head -n 1 <&3 | grep -q ' 200 ') 2>/dev/null; do
  tries=$((tries + 1))
  kill -0 "$service" 2>/dev/null && [ "$tries" -lt 600 ] || { echo "the service did not start for its training" >&2; exit 1; }
  sleep 0.2
done
kill -TERM "$service"
wait "$service" || [ $? -eq 143 ]
[ -s club.aot ] || { echo "the JVM made no cache" >&2; exit 1; }

/**
 * The club on one machine: a real PostgreSQL, a real Keycloak, the packaged API and the demo data, for {@code ./club} and for tests. Compiled with
 * the tests and never part of the artifact: production gets the same parts from {@code docker/}.
 */
@NullMarked
package fr.clubbusiness.local;

import org.jspecify.annotations.NullMarked;

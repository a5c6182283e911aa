/**
 * The processes of a local club: PostgreSQL, Keycloak and the API. Each is a {@link fr.clubbusiness.local.server.ChildProcess}: it ends with the
 * process that started it, even when that one is killed.
 */
@NullMarked
package fr.clubbusiness.local.server;

import org.jspecify.annotations.NullMarked;

/**
 * The processes of a local club: PostgreSQL, Keycloak and the API. Each is a {@link fr.clubbusiness.local.server.ChildProcess}: it ends when the one that
 * started it ends, however that happens.
 */
@NullMarked
package fr.clubbusiness.local.server;

import org.jspecify.annotations.NullMarked;

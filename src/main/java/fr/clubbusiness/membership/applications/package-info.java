/**
 * Programs of partners.
 *
 * <p>An application is a row: its owner, who answers for it, what it may do, how often, until when. {@link fr.clubbusiness.security.Program} asks that row at
 * each request, so that stopping it, its last day, and the leaving of its owner or its contact are over at once, with a live token too. At the identity
 * provider it is a client with an account of its own, which is a member of its owner's organisation.
 *
 * <p>The answer to a registration carries the secret, which the club keeps nowhere. So the provider is called within the request, and not by a job as for
 * people: after the row is committed, because a client without a row would be known to nobody, and outside any transaction, because calls take
 * seconds. A row whose client was not made is stopped, at once or ten minutes later by a job, and what was made of the client is closed by the job that
 * closes those of all stopped programs. A secret that did not arrive is renewed.
 */
@NullMarked
package fr.clubbusiness.membership.applications;

import org.jspecify.annotations.NullMarked;

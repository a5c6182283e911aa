/**
 * Who acts for a member organisation, and its leaving.
 *
 * <p>An invitation is a row of {@code member} with an address and no account. A job then finds or makes its account at the identity provider ({@link
 * fr.clubbusiness.membership.members.IdentityProvider}) and mails a link. An account that somebody already uses is taken only if the provider has
 * verified its address; its password never changes. The account gets nothing before the invitation is accepted: then a job opens a new one with the
 * password that the page of the link shows, and lets it act for the organisation. The roles of an invitation stay in the row, and cut down those of the
 * token. Inviting anew whoever did not answer ends the first link. The agency invites the contact of an organisation only while nobody there accepted.
 *
 * <p>Removing somebody and leaving the club take effect in the row, at once, and with a live token too; the identity provider follows by the same job.
 * Whoever left and comes back is a new row. The other way round, whoever the identity provider no longer lets in leaves the club ({@link
 * fr.clubbusiness.membership.members.FollowAccounts}).
 */
@NullMarked
package fr.clubbusiness.membership.members;

import org.jspecify.annotations.NullMarked;

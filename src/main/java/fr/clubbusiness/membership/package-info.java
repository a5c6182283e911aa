/**
 * Joining and leaving the club.
 *
 * <p>A stranger asks to join. The answer is the same whatever the club knows of the SIRET or of the address, so that nobody learns from it who is a
 * member. The request counts once its contact has confirmed it by a link that was mailed; until then nobody reads it, and after seven days it is
 * deleted. The agency then admits it or refuses it with a reason. What speaks against an admission is told to the agency, all of it at once, and the
 * contact reads the agency's reason in a mail.
 *
 * <p>No mail quotes the words of whoever asks: the address may be somebody else's.
 */
@NullMarked
package fr.clubbusiness.membership;

import org.jspecify.annotations.NullMarked;

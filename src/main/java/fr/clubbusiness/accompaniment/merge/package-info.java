/**
 * Two records of one person become one. An adviser says which record is kept, and how they know that both are of one person. What happened to either stands in the
 * kept record from then on; what is true now is what the kept record says. The other one is closed: its reference leads nowhere, and nothing counts it.
 *
 * <p>The structure of the joined record goes on as a second structure, because it accompanied the person. Neither structure is told which one the other is,
 * and neither reads what the other one did about barriers or its diagnoses: the agency reads them, and the person.
 *
 * <p>A record that an employer knows in a live introduction, or under which the person works, is the one to keep: so no employer notices anything.
 */
@NullMarked
package fr.clubbusiness.accompaniment.merge;

import org.jspecify.annotations.NullMarked;

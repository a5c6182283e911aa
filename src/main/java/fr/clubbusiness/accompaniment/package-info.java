/**
 * Who accompanies a person: the transfer from one structure to another. A structure offers it, the other one reads the facts it needs to decide by, without
 * identity, and accepts or declines; an offer that nobody answers expires. On acceptance the person, their contracts and what is to be done about them go
 * to the new structure in one transaction. Their agreement does not: they give it anew, and links with second structures, which rest on it, end too. Notes
 * stay with the structure whose member wrote them, and so do the tasks of an employer.
 *
 * <p>The structure that the person leaves reads no row of them any more. It goes on reading the contracts signed in its time, its own acts, and the tasks
 * that it has done, by the key of the person, which opens nothing; so does a structure that declined, of its task to answer.
 *
 * <p>Past introductions go with the person; the employer goes on reading them as they were. In a live one, an employer and a structure rely on each other,
 * so such a person is not taken over; proposals that the employer has not seen end.
 */
@NullMarked
package fr.clubbusiness.accompaniment;

import org.jspecify.annotations.NullMarked;

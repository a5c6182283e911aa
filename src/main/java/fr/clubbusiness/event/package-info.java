/**
 * What the club organises: visits, breakfasts, forums, speed meetings. An event is drafted, announced, and then held or cancelled. The agency organises; a structure
 * or a partner drafts its own, which the agency announces.
 *
 * <p>Seats are counted in the event itself by a trigger of the database, so that whoever may not read the registrations still reads how many seats are left, and
 * so that the counts stay when the registrations are erased. Rules are in the room {@code rule}, registrations in {@code registration}.
 */
@NullMarked
package fr.clubbusiness.event;

import org.jspecify.annotations.NullMarked;

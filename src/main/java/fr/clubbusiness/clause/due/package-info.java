/** What happens by itself: hires that propose a participation, approvals that end, lots that lag behind. */
@NullMarked
package fr.clubbusiness.clause.due;

import org.jspecify.annotations.NullMarked;

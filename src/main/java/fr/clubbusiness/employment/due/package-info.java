/** What happens to contracts by itself: a start to confirm, a last day that has passed, and the tasks that follow from them. */
@NullMarked
package fr.clubbusiness.employment.due;

import org.jspecify.annotations.NullMarked;

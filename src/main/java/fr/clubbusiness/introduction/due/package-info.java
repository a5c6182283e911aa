/**
 * What happens to introductions by itself: reminders and calls while no answer comes, answers that never came, hires elsewhere that lasted, needs that
 * closed.
 */
@NullMarked
package fr.clubbusiness.introduction.due;

import org.jspecify.annotations.NullMarked;

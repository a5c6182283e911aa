/** What happens to introductions by itself: answers that never came, hires elsewhere that lasted, needs that closed. */
@NullMarked
package fr.clubbusiness.introduction.due;

import org.jspecify.annotations.NullMarked;

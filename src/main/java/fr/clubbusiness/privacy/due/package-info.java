/** What the club does by itself so that everybody is informed of what is kept about them. */
@NullMarked
package fr.clubbusiness.privacy.due;

import org.jspecify.annotations.NullMarked;

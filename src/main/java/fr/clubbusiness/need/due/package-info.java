/** What happens to needs by itself. */
@NullMarked
package fr.clubbusiness.need.due;

import org.jspecify.annotations.NullMarked;

/** From what structures win to the people who do the work. */
@NullMarked
package fr.clubbusiness.catalogue.work;

import org.jspecify.annotations.NullMarked;

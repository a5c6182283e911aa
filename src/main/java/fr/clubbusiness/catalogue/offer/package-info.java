/** The offers of structures: who writes them, who reads them, and how they stay true. */
@NullMarked
package fr.clubbusiness.catalogue.offer;

import org.jspecify.annotations.NullMarked;

/**
 * The demo data. Fixed seeds make it the same on every machine, and it is loaded through the API like any other data. Situations are drawn
 * independently of names, so that the data carry no stereotype.
 */
@NullMarked
package fr.clubbusiness.local.demo;

import org.jspecify.annotations.NullMarked;

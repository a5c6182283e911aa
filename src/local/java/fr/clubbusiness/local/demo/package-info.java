/**
 * The demo data: drawn by fixed seeds, so that two machines show the same people, and loaded through the API like anybody's. Situations are drawn
 * independently of names, so that no stereotype can be read in them.
 */
@NullMarked
package fr.clubbusiness.local.demo;

import org.jspecify.annotations.NullMarked;

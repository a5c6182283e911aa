/**
 * Occupations that lack people, as dated lists by source, year and territory. Three come with the club, and its agency imports others. The list of needs
 * finds by them what a young person could learn.
 */
@NullMarked
package fr.clubbusiness.immersion.tension;

import org.jspecify.annotations.NullMarked;

/**
 * What a job offer may say: pure rules, each with its article of the Code du travail. They find words that the law forbids, or that could
 * be read that way, ignoring case and accents.
 */
@NullMarked
package fr.clubbusiness.need.wording;

import org.jspecify.annotations.NullMarked;

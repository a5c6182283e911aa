/**
 * What may be written in an offer of work: pure rules, each with its article of the Code du travail. They find the words that the law forbids, or that
 * could be read so, in a text without case and accents.
 */
@NullMarked
package fr.clubbusiness.need.wording;

import org.jspecify.annotations.NullMarked;

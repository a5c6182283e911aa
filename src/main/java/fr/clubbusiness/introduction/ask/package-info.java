/**
 * The person's own answer. Whoever accompanies them, or an adviser, has them asked whether a job interests them, by SMS, mail or letter. The message
 * names neither employer nor health; its page says who, where, when, for how much and what the employer would receive. A yes is the agreement for this need.
 */
@NullMarked
package fr.clubbusiness.introduction.ask;

import org.jspecify.annotations.NullMarked;

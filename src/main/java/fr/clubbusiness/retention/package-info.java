/**
 * What is kept ends by itself. {@link RetentionRule} is the page of the rules: what, how long, from when, by which source and since when. Each rule is due
 * work like any other ({@code job.DueWork}): a query for what is due and a step that ends it, in short transactions, so that a stop loses nothing. A person's
 * structure is warned a month before, and saying that it still accompanies them is an activity. What ends leaves counts, which lead to nobody.
 */
@NullMarked
package fr.clubbusiness.retention;

import org.jspecify.annotations.NullMarked;

/**
 * How many people a stated purpose opens to an adviser in a day, who may raise that, and how many each adviser opened. It is a feature of its own below
 * {@code beneficiary}, which asks before each reading: the bound needs no more of a person than their id, and an administrator of the agency, who reads no
 * people, works with it.
 *
 * <p>People are counted in the trace that each reading leaves in the history, so that no counter can be wrong and all nodes share the count.
 */
@NullMarked
package fr.clubbusiness.purpose;

import org.jspecify.annotations.NullMarked;

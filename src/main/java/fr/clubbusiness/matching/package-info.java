/**
 * Who goes with which need, for whoever asks: the operations, and the few types that other features use.
 * Introductions ask {@link fr.clubbusiness.matching.JudgePair} and {@link fr.clubbusiness.matching.CandidateAliases}, allocation
 * {@link fr.clubbusiness.matching.MatchManyNeeds}.
 *
 * <p>Five rooms stand behind it. {@code law} says whether a pair goes together and how well, and is pure. {@code index} finds the people whom the
 * law would rank first, in memory, and is pure. {@code source} reads rows of PostgreSQL as the law wants them. {@code feed} builds the index from
 * PostgreSQL and keeps it true. {@code view} holds the answers. Whoever the index finds is read again from PostgreSQL and judged again by the law
 * before being shown, so a late index never shows a person who left.
 */
@NullMarked
package fr.clubbusiness.matching;

import org.jspecify.annotations.NullMarked;

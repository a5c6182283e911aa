/**
 * Matches people and needs: the operations, and the few types that other features use. Introductions use {@link fr.clubbusiness.matching.JudgePair}
 * and {@link fr.clubbusiness.matching.CandidateAliases}; allocation uses {@link fr.clubbusiness.matching.MatchManyNeeds}, the
 * workbench {@link fr.clubbusiness.matching.UnmatchedNeeds}.
 *
 * <p>The feature has five rooms. {@code law} says whether a pair matches and how well; it is pure. {@code index} finds in memory the people that the
 * law would rank first; it is pure. {@code source} reads rows of PostgreSQL for the law. {@code feed} builds the index from PostgreSQL and keeps it
 * up to date. {@code view} holds the answers. Every person found in the index is read from PostgreSQL and judged again before being shown, so a late
 * index never shows a person who left.
 */
@NullMarked
package fr.clubbusiness.matching;

import org.jspecify.annotations.NullMarked;

package fr.clubbusiness.matching;

import java.util.UUID;

/**
 * A need and a person who match, and how well.
 *
 * @param score 0 to 100, unrounded, as structures and advisers read it
 * @param liking the points of it that are about the person's own wishes (occupation and journey): what the person would go by
 */
public record ScoredPair(UUID need, UUID person, double score, double liking) {}

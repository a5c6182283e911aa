package fr.clubbusiness.catalogue.rule;

import org.jspecify.annotations.Nullable;

/**
 * What a buyer decided.
 *
 * @param amount in euros
 * @param hours of insertion
 * @param jobs to be filled
 */
public record AwardTerms(
        long amount, @Nullable Integer hours, @Nullable Integer jobs) {}

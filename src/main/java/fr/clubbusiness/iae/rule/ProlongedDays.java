package fr.clubbusiness.iae.rule;

/**
 * Days that a prolongation adds to a PASS IAE. They have no dates of their own: they follow the end of the PASS wherever a suspension moves it.
 *
 * @param days at least 1
 */
public record ProlongedDays(ProlongationReason reason, int days) {}

/**
 * The rules of the IAE register: who may diagnose, how long a PASS IAE lasts, what suspends or prolongs it, and when its structure is warned.
 * Pure: the day is a parameter. {@link fr.clubbusiness.iae.rule.PassRule} and {@link fr.clubbusiness.iae.rule.DiagnosisRule} are the pages on which each rule
 * stands with its source.
 */
@NullMarked
package fr.clubbusiness.iae.rule;

import org.jspecify.annotations.NullMarked;

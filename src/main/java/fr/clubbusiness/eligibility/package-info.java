/**
 * Who may be hired in the IAE (insertion par l'activité économique): criteria, pre-diagnosis, and the PASS IAE that the State delivered.
 *
 * <p>Nothing here has legal effect. Only the State's platform diagnoses and delivers a PASS; the club says "likely eligible, for these
 * reasons, missing that" and records what the platform said. So the rules are pure: they decide nothing about anybody by themselves.
 */
@NullMarked
package fr.clubbusiness.eligibility;

import org.jspecify.annotations.NullMarked;

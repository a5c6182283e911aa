/**
 * Who may be hired in the IAE (insertion par l'activité économique): criteria, pre-diagnosis, and the PASS IAE issued by the State.
 *
 * <p>Nothing here has legal effect. Only the State's platform diagnoses and issues a PASS. The club says "likely eligible, for these
 * reasons, missing that" and records what the platform said. So the rules are pure, and decide nothing about a person.
 */
@NullMarked
package fr.clubbusiness.eligibility;

import org.jspecify.annotations.NullMarked;

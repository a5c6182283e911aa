/**
 * What every feature speaks: value objects that check themselves, problems, paging and the clock.
 * It depends on no feature, so that a rule about a SIRET or an error answer lives exactly once.
 */
@NullMarked
package fr.clubbusiness.shared;

import org.jspecify.annotations.NullMarked;

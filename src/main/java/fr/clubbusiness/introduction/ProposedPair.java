package fr.clubbusiness.introduction;

import fr.clubbusiness.introduction.rule.Initiator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person and the need they are proposed for.
 *
 * @param employer the poster of the need
 * @param structure the structure that accompanies the person
 * @param candidate the alias under which the poster knows the person
 * @param message from the side that proposes to the side that answers
 * @param overrideReason why the pair is proposed although a constraint fails
 */
record ProposedPair(
        UUID club,
        UUID need,
        UUID beneficiary,
        UUID employer,
        UUID structure,
        UUID candidate,
        Initiator initiator,
        @Nullable String message,
        @Nullable String overrideReason) {}

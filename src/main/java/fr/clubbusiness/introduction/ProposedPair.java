package fr.clubbusiness.introduction;

import fr.clubbusiness.introduction.rule.Initiator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is proposed for what.
 *
 * @param employer the poster of the need
 * @param structure who accompanies the person
 * @param candidate the alias under which the poster knows the person
 * @param message from who proposes to who answers
 * @param overrideReason why the pair is proposed although something must be lifted
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

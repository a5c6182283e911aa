package fr.clubbusiness.introduction.rule;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The side in whose name a step is taken. */
@Schema(name = "IntroductionInitiator")
public enum Initiator {
    /** The poster of the need. */
    COMPANY,
    /** The structure that accompanies the person. */
    STRUCTURE,
    /** The agency. */
    ADVISER,
    /** The club, for what happens automatically: a suspension by a hire elsewhere, the end of that suspension, or an expiry. */
    CLUB
}

package fr.clubbusiness.introduction.rule;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In whose name a step of an introduction is taken. */
@Schema(name = "IntroductionInitiator")
public enum Initiator {
    /** The poster of the need. */
    COMPANY,
    /** The structure that accompanies the person. */
    STRUCTURE,
    /** The agency. */
    ADVISER,
    /** The club itself, when something happens by itself: a suspension by a hire elsewhere, its end, or a deadline that passes. */
    CLUB
}

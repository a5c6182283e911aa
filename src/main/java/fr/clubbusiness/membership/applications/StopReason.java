package fr.clubbusiness.membership.applications;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an application was stopped. */
@Schema(
        name = "ApplicationStopReason",
        description =
                "Arrêtée par l'agence, expirée, son organisation a quitté le club, ou son client n'a pas pu être créé.")
enum StopReason {
    BY_AGENCY,
    EXPIRED,
    OWNER_LEFT,
    /** The identity provider did not answer. */
    NOT_MADE
}

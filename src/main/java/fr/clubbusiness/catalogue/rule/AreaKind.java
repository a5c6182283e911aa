package fr.clubbusiness.catalogue.rule;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the area of an offer is given. */
@Schema(
        name = "AreaKind",
        description = "Tout le pays, un nombre de kilomètres autour de la structure, des départements ou des communes.")
public enum AreaKind {
    COUNTRY,
    KM,
    DEPARTMENTS,
    COMMUNES
}

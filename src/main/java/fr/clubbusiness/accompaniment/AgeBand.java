package fr.clubbusiness.accompaniment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How old somebody is, as far as it decides who accompanies them: aid for the young ends at 26, and help for seniors begins at 50. */
@Schema(name = "AgeBand", description = "Moins de 26 ans, de 26 à 49 ans, ou 50 ans et plus.")
enum AgeBand {
    UNDER_26,
    FROM_26_TO_49,
    FROM_50
}

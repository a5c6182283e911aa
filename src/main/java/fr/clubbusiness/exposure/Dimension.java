package fr.clubbusiness.exposure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what the club looks whether some people are shown less than others. */
@Schema(name = "ExposureDimension")
enum Dimension {
    /** Under 26, 26 to 49, 50 and over: the bands of the criteria of the IAE. */
    AGE_BAND,
    /** Criteria of the IAE that are known: of level 1, of level 2 only, none. */
    CRITERIA_LEVEL,
    /** Whether living in a priority neighbourhood is known. */
    QPV,
    /** Whether a recognition as disabled worker, or the AAH, is known. */
    DISABILITY_TITLE,
    /** Kind of the structure that accompanies the person. */
    STRUCTURE_KIND,
    /** Zone of communes where the person lives. */
    ZONE
}

package fr.clubbusiness.referential;

import fr.clubbusiness.shared.CommuneCode;
import java.util.List;

/**
 * A commune, or an arrondissement of Paris.
 *
 * @param code its INSEE code
 * @param name French name
 * @param postalCodes at least one
 * @param department number of its département
 * @param population number of inhabitants
 * @param place its centre
 * @param zoneCode the zone that companies see instead
 * @param zonePlace the centre of that zone
 */
public record Commune(
        CommuneCode code,
        String name,
        List<String> postalCodes,
        String department,
        int population,
        Place place,
        String zoneCode,
        Place zonePlace) {}

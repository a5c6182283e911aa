package fr.clubbusiness.catalogue.offer;

import fr.clubbusiness.catalogue.rule.OfferArea;
import fr.clubbusiness.catalogue.rule.Sector;
import fr.clubbusiness.catalogue.rule.ServiceForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an offer says.
 *
 * @param services sorted, without repetitions
 * @param romeCodes the occupations of the work
 * @param capacity how much work the structure can take, in words
 * @param noticeDays how long before the work it must know
 * @param turnover of the structure in the last year, in euros; only it and the agency read it
 * @param shownToPublic whether the structure agrees that everybody reads the offer
 */
public record OfferTerms(
        String title,
        @Nullable String description,
        Sector sector,
        List<ServiceForm> services,
        OfferArea area,
        List<String> romeCodes,
        @Nullable String capacity,
        @Nullable Integer noticeDays,
        @Nullable Long turnover,
        boolean shownToPublic) {}

package fr.clubbusiness.catalogue.rule;

import fr.clubbusiness.shared.CommuneCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer looks for.
 *
 * @param services sorted; one of them is enough
 * @param communeCode where it is delivered
 * @param suppliersWithinKm how far from there the supplier may be; null for any distance
 * @param amountFrom in euros; the same as {@code amountTo} when the amount is known
 * @param deadline the last day to answer
 * @param jointAllowed whether several structures may answer together
 * @param lots its parts, by their titles
 */
public record PurchaseTerms(
        String title,
        @Nullable String description,
        PurchaseKind kind,
        Sector sector,
        List<ServiceForm> services,
        CommuneCode communeCode,
        @Nullable Integer suppliersWithinKm,
        long amountFrom,
        long amountTo,
        LocalDate deadline,
        Reservation reserved,
        boolean jointAllowed,
        List<String> lots) {}

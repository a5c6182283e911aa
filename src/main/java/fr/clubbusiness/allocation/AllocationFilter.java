package fr.clubbusiness.allocation;

import fr.clubbusiness.allocation.market.AllocationMode;
import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.need.OpenPositions;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.Reference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The open needs that an allocation includes. */
@ApplicationScoped
class AllocationFilter {

    /** The mode, and at most one filter. */
    @Schema(name = "AllocationRequest")
    record Request(
            @NotNull AllocationMode mode,

            @Size(max = 40)
            @Schema(description = "Seulement les besoins de cette organisation, par son id ou sa référence (E-0412).")
            @Nullable
            String companyId,

            @Schema(description = "Seulement les besoins de cette commune (code INSEE).") @Nullable
            CommuneCode communeCode,

            @Size(max = 9)
            @Schema(description = "Seulement les besoins de cet EPT, par son SIREN.", examples = "200057982")
            @Nullable
            String ept) {}

    private final Referential referential;
    private final Session entities;

    AllocationFilter(Referential referential, Session entities) {
        this.referential = referential;
        this.entities = entities;
    }

    /**
     * The needs that the request selects.
     *
     * @throws Invalid when more than one filter is given, or its value is unknown
     */
    OpenPositions.Where where(UUID club, Request request) {
        if (Stream.of(request.companyId, request.communeCode, request.ept)
                        .filter(Objects::nonNull)
                        .count()
                > 1) {
            throw new Invalid(
                    "companyId",
                    "Donnez companyId, communeCode ou ept, et l'un des trois au plus.",
                    "Give companyId, communeCode or ept, and at most one of the three.");
        }
        var commune = request.communeCode;
        if (commune != null) {
            Invalid.ifAny(
                    referential.refusal("communeCode", commune).map(List::of).orElse(List.of()));
        }
        return new OpenPositions.Where(company(club, request.companyId), commune, ept(request.ept));
    }

    private static @Nullable UUID company(UUID club, @Nullable String reference) {
        return reference == null
                ? null
                : Organisation.find(club, Reference.fromString(reference))
                        .map(Organisation::id)
                        .orElseThrow(() -> new Invalid(
                                "companyId",
                                "Cette organisation n'existe pas, ou n'est pas du club.",
                                "This organisation does not exist, or is not of the club."));
    }

    private @Nullable String ept(@Nullable String siren) {
        if (siren != null && !isKnownEpt(siren)) {
            throw new Invalid(
                    "ept",
                    "Aucun EPT n'a ce SIREN : 9 chiffres, comme 200057982.",
                    "No EPT has this SIREN: 9 digits, like 200057982.");
        }
        return siren;
    }

    private boolean isKnownEpt(String siren) {
        return entities.createNativeQuery("SELECT EXISTS (SELECT FROM commune WHERE ept_siren = :siren)", Boolean.class)
                .setParameter("siren", siren)
                .getSingleResult();
    }
}

package fr.clubbusiness.beneficiary.register;

import static fr.clubbusiness.beneficiary.register.PersonRequest.orNone;
import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.BeneficiarySensitive;
import fr.clubbusiness.beneficiary.KnownBarrier;
import fr.clubbusiness.beneficiary.LikelyEligibility;
import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.beneficiary.Sensitive;
import fr.clubbusiness.beneficiary.VisiblePeople;
import fr.clubbusiness.eligibility.Criterion;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.http.CreatedAnswers;
import fr.clubbusiness.http.Etags;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.security.TracedReading;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.vocabulary.WorkingCondition;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Barriers, eligibility criteria and excluded conditions, for the person's structure and for advisers who give a reason. The reason is recorded.
 * Advisers see only whether the criteria suffice.
 */
@Path("/v1/beneficiaries")
@RolesAllowed({STRUCTURE, ADVISER})
@Confidential
@Tag(name = "beneficiaries")
class SensitiveResource {

    /** Replaces all sensitive data. An adviser does not see the criteria and leaves them out; they stay as they are. */
    @Schema(name = "SensitiveRequest")
    record Request(
            @Nullable @Size(max = 10) List<@NotNull @Valid KnownBarrier> barriers,
            @Nullable @Size(max = 18) List<@NotNull Criterion> eligibilityCriteria,
            @Nullable @Size(max = 11) List<@NotNull WorkingCondition> excludedConditions) {

        Sensitive sensitive() {
            return new Sensitive(orNone(barriers), orNone(eligibilityCriteria), orNone(excludedConditions));
        }

        Sensitive withCriteria(List<Criterion> criteria) {
            return new Sensitive(orNone(barriers), criteria, orNone(excludedConditions));
        }
    }

    /** The most private data of a person. */
    @Schema(name = "Sensitive")
    record View(
            UUID id,
            String reference,
            List<KnownBarrier> barriers,

            @Schema(description = "null pour un conseiller, qui ne lit que criteriaSuffice.") @Nullable
            List<Criterion> eligibilityCriteria,

            @Schema(description = "Si les critères déclarés suffisent, sans valeur de diagnostic.")
            boolean criteriaSuffice,

            List<WorkingCondition> excludedConditions) {}

    private final VisiblePeople people;
    private final PrivateReading reading;
    private final RegisterPerson registration;
    private final LikelyEligibility eligibility;
    private final Clock clock;

    SensitiveResource(
            VisiblePeople people,
            PrivateReading reading,
            RegisterPerson registration,
            LikelyEligibility eligibility,
            Clock clock) {
        this.people = people;
        this.reading = reading;
        this.registration = registration;
        this.eligibility = eligibility;
        this.clock = clock;
    }

    @GET
    @Path("/{id}/sensitive")
    @Transactional
    @TracedReading
    @Operation(
            operationId = "getBeneficiarySensitive",
            summary = "Lire les données sensibles d'une personne",
            description =
                    "Freins, critères d'éligibilité et conditions exclues. Un conseiller dit pourquoi dans l'en-tête Purpose, "
                            + "sauf mise en relation en cours ouverte par un autre ; chaque lecture est gardée.")
    @APIResponse(
            responseCode = "200",
            description = "Freins, critères et conditions exclues ; pour un conseiller, si les critères suffisent.")
    @APIResponse(
            responseCode = "403",
            description =
                    "Ces données sont privées : un conseiller dit pourquoi il les consulte dans l'en-tête Purpose.")
    public RestResponse<View> read(Reference id, @HeaderParam(PrivateReading.HEADER) @Nullable String purpose) {
        var person = people.visible(id);
        var row = row(person);
        reading.recordRead(person, "SENSITIVE_READ");
        return CreatedAnswers.versioned(view(person, row.sensitive()), row.version());
    }

    @PUT
    @Path("/{id}/sensitive")
    @Transactional
    @Operation(
            operationId = "replaceBeneficiarySensitive",
            summary = "Modifier les données sensibles d'une personne",
            description =
                    "Remplace freins, critères et conditions exclues. Un conseiller dit pourquoi dans l'en-tête Purpose, "
                            + "et laisse de côté les critères, qui restent.")
    @APIResponse(responseCode = "200", description = "Les données sensibles, telles qu'elles sont désormais.")
    @APIResponse(
            responseCode = "403",
            description =
                    "Ces données sont privées : un conseiller dit pourquoi dans l'en-tête Purpose, et ne change pas les critères d'éligibilité.")
    public RestResponse<View> replace(
            Reference id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(PrivateReading.HEADER) @Nullable String purpose,
            @Valid @NotNull Request request) {
        var person = people.visible(id);
        var row = row(person);
        person.limits().requireUsable();
        Etags.require(ifMatch, row.version());
        var sensitive = requested(person, row, request);
        Invalid.ifAny(registration.checks().sensitive(sensitive).violations());
        row.replace(sensitive, clock.instant());
        BeneficiarySensitive.flush();
        reading.recordChange(person, "SENSITIVE_UPDATED");
        return CreatedAnswers.versioned(view(person, sensitive), row.version());
    }

    private Sensitive requested(Beneficiary person, BeneficiarySensitive row, Request request) {
        if (people.holds(person)) {
            return request.sensitive();
        }
        if (request.eligibilityCriteria() != null) {
            throw PrivateReading.criteriaOfHolder();
        }
        return request.withCriteria(row.sensitive().criteria());
    }

    private View view(Beneficiary person, Sensitive sensitive) {
        return new View(
                person.id(),
                person.reference(),
                sensitive.barriers(),
                people.holds(person) ? sensitive.criteria() : null,
                eligibility.suffices(person, sensitive.criteria()),
                sensitive.excluded());
    }

    private static BeneficiarySensitive row(Beneficiary person) {
        return BeneficiarySensitive.of(person.id()).orElseThrow(PrivateReading::purposeNeeded);
    }
}

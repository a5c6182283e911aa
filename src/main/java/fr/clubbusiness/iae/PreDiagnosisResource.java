package fr.clubbusiness.iae;

import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.beneficiary.VisiblePeople;
import fr.clubbusiness.eligibility.Siae;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.iae.rule.PreDiagnosisReport;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.RefusalReason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The club's own estimate of a person's eligibility, for their structure alone: it names criteria. Advisers read whether they suffice with the PASS. */
@Path("/v1/beneficiaries/{id}/pre-diagnosis")
@RolesAllowed(STRUCTURE)
@Confidential
@Tag(name = "iae")
class PreDiagnosisResource {

    /** The estimate. */
    @Schema(
            name = "PreDiagnosis",
            description =
                    "L'estimation du club, sans valeur de diagnostic : si la personne est probablement éligible pour cet employeur, pourquoi, et ce qui manque.")
    record View(
            @Schema(description = "Si elle est probablement éligible.")
            boolean likely,

            @Schema(description = "Ce qui parle pour, et ce qui se contredit.", maxItems = 40)
            List<Remark> reasons,

            @Schema(description = "Ce qui manque ; vide si elle est probablement éligible.", maxItems = 10)
            List<Remark> missing,

            @Schema(description = "Ce qui suffirait, et les justificatifs à renouveler.", maxItems = 40)
            List<Remark> suggestions) {

        static View of(PreDiagnosisReport report) {
            return new View(
                    report.likely(),
                    remarks(report.reasons()),
                    remarks(report.missing()),
                    remarks(report.suggestions()));
        }

        private static List<Remark> remarks(List<RefusalReason> reasons) {
            return reasons.stream()
                    .map(reason -> new Remark(reason.code(), reason.text().french()))
                    .toList();
        }
    }

    /** One remark. */
    @Schema(name = "PreDiagnosisRemark", description = "Une remarque de l'estimation.")
    record Remark(
            @Schema(description = "Son code.", minLength = 1, maxLength = 60, pattern = "^[A-Z0-9_]+$")
            String code,

            @Schema(description = "La même chose en une phrase.", minLength = 1, maxLength = 1000)
            String text) {}

    private final VisiblePeople people;
    private final EstimateEligibility estimate;

    PreDiagnosisResource(VisiblePeople people, EstimateEligibility estimate) {
        this.people = people;
        this.estimate = estimate;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getPreDiagnosis",
            summary = "Estimer l'éligibilité d'une personne",
            description =
                    "Probablement éligible ou non pour cet employeur, avec toutes les raisons, ce qui manque et ce qui suffirait. Sans valeur : seule la "
                            + "plateforme de l'État pose un diagnostic.")
    @APIResponse(responseCode = "200", description = "L'estimation, d'après ce qui est noté aujourd'hui.")
    public View read(
            Reference id,
            @QueryParam("structureId")
                    @Parameter(
                            description =
                                    "La SIAE qui emploierait la personne, par son id ou sa référence (E-0152). Absente : votre structure.",
                            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 64))
                    @Nullable
                    Reference structureId,
            @QueryParam("capacity")
                    @Parameter(
                            description =
                                    "Le genre sous lequel elle emploierait, si elle en a plusieurs. Absent : le plus exigeant.")
                    @Nullable
                    Siae capacity) {
        var person = people.own(id).person();
        return View.of(estimate.of(person, structureId, capacity));
    }
}

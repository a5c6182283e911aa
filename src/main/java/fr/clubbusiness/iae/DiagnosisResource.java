package fr.clubbusiness.iae;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.beneficiary.VisiblePeople;
import fr.clubbusiness.eligibility.Criterion;
import fr.clubbusiness.eligibility.Siae;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.http.CreatedAnswers;
import fr.clubbusiness.iae.rule.DiagnosisLaw;
import fr.clubbusiness.iae.rule.DiagnosisLaw.Proof;
import fr.clubbusiness.shared.Reference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The diagnoses of a person, made on the State's platform and recorded by their structure; and the club's own estimate, without legal effect. */
@Path("/v1/beneficiaries/{id}")
@Confidential
@Tag(name = "iae")
class DiagnosisResource {
    /** A diagnosis that was made. */
    @Schema(name = "DiagnosisRequest", description = "Un diagnostic d'éligibilité posé sur la plateforme de l'État.")
    record Request(
            @Schema(
                    implementation = String.class,
                    description = "L'organisation qui l'a posé, par son id ou sa référence. Absente : votre structure.",
                    minLength = 1,
                    maxLength = 64)
            @Nullable
            Reference by,

            @NotNull @Schema(description = "Le jour du diagnostic.")
            LocalDate on,

            @Schema(
                    description =
                            "Le genre de SIAE pour lequel l'employeur l'a posé. Absent : celui de l'organisation si elle n'en a qu'un, ou son titre de prescripteur.")
            @Nullable
            Siae capacity,

            @Nullable
            @Size(max = 18)
            @Schema(description = "Les critères ; un prescripteur habilité n'en a pas besoin.")
            List<@NotNull @Valid ProvenRequest> criteria,

            @Nullable @Size(min = 1, max = 64) @Schema(description = "La référence du diagnostic sur la plateforme.")
            String platformReference) {

        DiagnosisLaw.Content content() {
            return new DiagnosisLaw.Content(on, capacity, proofs());
        }

        private List<Proof> proofs() {
            return criteria == null
                    ? List.of()
                    : criteria.stream()
                            .map(one -> new Proof(one.code(), one.proofOn()))
                            .toList();
        }
    }

    /** A criterion and its proof. */
    @Schema(name = "ProvenCriterionRequest", description = "Un critère et la date de son justificatif.")
    record ProvenRequest(
            @NotNull Criterion code,

            @Schema(description = "La date du justificatif ; nécessaire quand l'employeur pose le diagnostic.")
            @Nullable
            LocalDate proofOn) {}

    private final VisiblePeople people;
    private final ReadIae reading;
    private final Diagnoses diagnoses;

    DiagnosisResource(VisiblePeople people, ReadIae reading, Diagnoses diagnoses) {
        this.people = people;
        this.reading = reading;
        this.diagnoses = diagnoses;
    }

    @GET
    @Path("/diagnoses")
    @Transactional
    @RolesAllowed({STRUCTURE, ADVISER})
    @Operation(
            operationId = "listDiagnoses",
            summary = "Lire les diagnostics d'une personne",
            description =
                    "Qui a posé quel diagnostic, et jusqu'à quand il vaut. Un conseiller dit pourquoi dans l'en-tête Purpose, sauf mise en relation en cours "
                            + "ouverte par un autre, et ne lit aucun critère ; chaque lecture est gardée.")
    @APIResponse(responseCode = "200", description = "Les diagnostics, du plus récent au plus ancien.")
    @APIResponse(
            responseCode = "403",
            description =
                    "Ces données sont privées : un conseiller dit pourquoi il les consulte dans l'en-tête Purpose.")
    public DiagnosisView.All list(Reference id, @HeaderParam(PrivateReading.HEADER) @Nullable String purpose) {
        var person = reading.readable(id);
        return new DiagnosisView.All(diagnoses.of(person, reading.isHolder(person)));
    }

    @POST
    @Path("/diagnoses")
    @Transactional
    @RolesAllowed(STRUCTURE)
    @Operation(
            operationId = "recordDiagnosis",
            summary = "Noter un diagnostic d'éligibilité",
            description =
                    "Note un diagnostic posé sur la plateforme de l'État par un prescripteur habilité ce jour-là (six mois, sans critère) ou par une SIAE en "
                            + "activité (92 jours, pour elle seule et un seul de ses genres, avec ses critères). Le club n'en pose aucun. Le même encore une fois rend le premier.")
    @APIResponse(
            responseCode = "200",
            description = "Le même diagnostic était déjà noté.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DiagnosisView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Le diagnostic, avec son dernier jour de validité.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DiagnosisView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "Un autre diagnostic de cette organisation et de ce jour est noté (diagnosis-once-a-day), ou la personne est sortie.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Toutes les raisons : dans l'avenir, organisation sans titre ou sans ce genre ce jour-là, genre à préciser, justificatif manquant ou trop ancien, critères contradictoires ou insuffisants.")
    public RestResponse<DiagnosisView> record(Reference id, @Valid @NotNull Request request) {
        var person = people.ownLocked(id).person();
        person.state().requireAccompanied();
        person.limits().requireUsable();
        var recorded = diagnoses.record(person, request);
        return recorded.isNew()
                ? CreatedAnswers.created("/v1/beneficiaries/%s/diagnoses".formatted(person.id()), recorded.view(), null)
                : RestResponse.ok(recorded.view());
    }

    @POST
    @Path("/diagnoses/{diagnosisId}/cancel")
    @Transactional
    @RolesAllowed(STRUCTURE)
    @Operation(
            operationId = "cancelDiagnosis",
            summary = "Annuler un diagnostic noté par erreur",
            description =
                    "Le diagnostic ne compte plus et ne se liste plus ; il reste gardé. Un PASS IAE déjà noté ne change pas. Pour corriger, annulez puis notez le bon.")
    @APIResponse(responseCode = "200", description = "Le diagnostic, annulé.")
    @APIResponse(responseCode = "409", description = "La personne est sortie de l'accompagnement.")
    public DiagnosisView cancel(
            Reference id, @RestPath @Parameter(description = "Le diagnostic, par son id.") UUID diagnosisId) {
        var person = people.ownLocked(id).person();
        person.state().requireAccompanied();
        person.limits().requireUsable();
        return diagnoses.cancel(person, diagnosisId);
    }
}

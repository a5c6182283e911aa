package fr.clubbusiness.clause.ledger;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.clause.rule.LineProof;
import fr.clubbusiness.clause.rule.LineRejection;
import fr.clubbusiness.clause.rule.WorkMode;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.http.CreatedResource;
import fr.clubbusiness.http.Idempotency;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
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

/** The steps of a line: the facilitator checks and decides; a closed month is corrected by a counter-line. */
@Path("/v1/clause-lines/{lineId}")
@Tag(name = "clauses")
@RolesAllowed({STRUCTURE, ADVISER})
@Confidential
class ClauseLineStepResource {
    private static final String LINE = "La ligne, par son id.";

    /** Why hours do not count. */
    @Schema(name = "ClauseLineRejection", description = "Pourquoi les heures ne comptent pas.")
    record RejectRequest(@NotNull LineRejection reason) {}

    /** By how much a month was wrong. */
    @Schema(
            name = "ClauseCorrection",
            description =
                    "La différence avec ce qui est validé : positive pour ajouter des heures, négative pour en retirer.")
    record CorrectRequest(
            @NotNull
            @DecimalMin("-999")
            @DecimalMax("999")
            @Digits(integer = 3, fraction = 2)
            @Schema(description = "Les heures en plus ou en moins.", examples = "-7.5")
            BigDecimal hours,

            @Nullable
            @DecimalMin("-999")
            @DecimalMax("999")
            @Digits(integer = 3, fraction = 2)
            @Schema(description = "Dont heures de formation ; 0 par défaut.")
            BigDecimal trainingHours,

            @Nullable @Schema(description = "Comment elles ont été faites ; comme la ligne corrigée par défaut.")
            WorkMode mode,

            @Nullable LineProof proof) {

        LineTerms terms(ClauseLine line) {
            var before = line.terms();
            return new LineTerms(
                    line.month(),
                    hours,
                    trainingHours == null ? BigDecimal.ZERO : trainingHours,
                    mode == null ? before.mode() : mode,
                    before.contractType(),
                    proof);
        }
    }

    private final ClauseLines lines;
    private final KeepLedger ledger;
    private final Idempotency idempotency;

    ClauseLineStepResource(ClauseLines lines, KeepLedger ledger, Idempotency idempotency) {
        this.lines = lines;
        this.ledger = ledger;
        this.idempotency = idempotency;
    }

    @POST
    @Path("/check")
    @Transactional
    @Operation(
            operationId = "checkClauseLine",
            summary = "Contrôler des heures",
            description = "Le facilitateur a vu la pièce. Sans effet si elles le sont déjà.")
    @APIResponse(responseCode = "200", description = "La ligne, contrôlée.")
    @APIResponse(responseCode = "409", description = "Elle est déjà validée ou rejetée.")
    public LineView check(@RestPath @Parameter(description = LINE) UUID lineId) {
        var line = lines.get(lineId);
        ledger.check(line);
        return line.view();
    }

    @POST
    @Path("/validate")
    @Transactional
    @Operation(
            operationId = "validateClauseLine",
            summary = "Valider des heures",
            description =
                    "Le facilitateur, une fois le mois fini et les heures contrôlées. Une ligne validée ne change plus jamais.")
    @APIResponse(responseCode = "200", description = "La ligne, validée.")
    @APIResponse(responseCode = "409", description = "Elle n'est pas contrôlée, ou elle est rejetée.")
    @APIResponse(responseCode = "422", description = "Le mois n'est pas fini (MONTH_NOT_OVER).")
    public LineView validate(@RestPath @Parameter(description = LINE) UUID lineId) {
        var line = lines.get(lineId);
        ledger.validate(line);
        return line.view();
    }

    @POST
    @Path("/reject")
    @Transactional
    @Operation(
            operationId = "rejectClauseLine",
            summary = "Rejeter des heures",
            description = "Le facilitateur, avec sa raison. Le mois peut être déclaré de nouveau.")
    @APIResponse(responseCode = "200", description = "La ligne, rejetée.")
    @APIResponse(responseCode = "409", description = "Elle n'est pas contrôlée, ou elle est validée.")
    public LineView reject(
            @RestPath @Parameter(description = LINE) UUID lineId, @Valid @NotNull RejectRequest request) {
        var line = lines.get(lineId);
        ledger.reject(line, request.reason());
        return line.view();
    }

    @POST
    @Path("/correct")
    @Transactional
    @RolesAllowed({COMPANY, STRUCTURE, ADVISER})
    @Operation(
            operationId = "correctClauseLine",
            summary = "Corriger un mois validé",
            description =
                    "Ajoute une contre-ligne au mois de cette ligne, qui reste comme elle est. La contre-ligne se contrôle et se valide comme toute ligne.")
    @APIResponse(
            responseCode = "201",
            description = "La contre-ligne, déclarée.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = LineView.class)))
    @APIResponse(
            responseCode = "422",
            description =
                    "Toutes les raisons : le mois n'est pas validé (MONTH_NOT_CLOSED), une ligne attend (HOURS_TWICE), moins que zéro heure (UNDER_ZERO), et comme pour "
                            + "déclarer quand elle ajoute des heures.")
    public RestResponse<LineView> correct(
            @RestPath @Parameter(description = LINE) UUID lineId, @Valid @NotNull CorrectRequest request) {
        var line = lines.get(lineId);
        return idempotency.created(
                "correct-clause-line " + lineId,
                request,
                LineView.class,
                () -> new CreatedResource<>(
                        ledger.correct(line, request.terms(line)).view(), null),
                view -> "/v1/clause-lines/" + view.id());
    }
}

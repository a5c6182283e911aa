package fr.clubbusiness.employment.register;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.employment.Employment;
import fr.clubbusiness.employment.ExitKind;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The steps of a contract: its start, its end, and its renewal. */
@Path("/v1/employments/{id}")
@Tag(name = "employments")
@RolesAllowed({COMPANY, STRUCTURE, ADVISER})
@Confidential
class EmploymentStepResource {

    /** The last day of a contract that was broken. */
    @Schema(name = "EmploymentBreak", description = "Le dernier jour d'un contrat rompu pendant l'essai.")
    record BreakRequest(
            @NotNull @Schema(description = "Le dernier jour du contrat.")
            LocalDate on) {}

    /** The contract that follows. */
    @Schema(name = "EmploymentRenewal", description = "Le contrat qui suit, à partir du lendemain.")
    record RenewalRequest(
            @NotNull @Schema(description = "Son dernier jour.")
            LocalDate endDate,

            @DecimalMin("1")
            @DecimalMax("48")
            @Digits(integer = 2, fraction = 1)
            @Schema(description = "Heures par semaine. Absent : comme avant.")
            @Nullable
            BigDecimal weeklyHours,

            @DecimalMin("1")
            @DecimalMax("9999")
            @Digits(integer = 4, fraction = 1)
            @Schema(description = "Heures en tout d'une mission.")
            @Nullable
            BigDecimal totalHours) {}

    /** The end of a contract. */
    @Schema(name = "EmploymentEnding", description = "La fin d'un contrat, et ce que fait la personne depuis.")
    record EndRequest(
            @NotNull @Schema(description = "Le dernier jour du contrat.")
            LocalDate on,

            @Schema(
                    description =
                            "Ce que fait la personne depuis : demandé pour le contrat d'une structure, absent quand c'est l'entreprise qui le dit.")
            @Nullable
            ExitKind kind) {}

    private final CurrentCaller current;
    private final VisibleEmployments employments;
    private final EmploymentAnswers answers;
    private final MoveContract move;

    EmploymentStepResource(
            CurrentCaller current, VisibleEmployments employments, EmploymentAnswers answers, MoveContract move) {
        this.current = current;
        this.employments = employments;
        this.answers = answers;
        this.move = move;
    }

    @POST
    @Path("/start")
    @Transactional
    @Operation(
            operationId = "startEmployment",
            summary = "Dire qu'un contrat a commencé",
            description = "La personne a commencé. Sans effet si c'est déjà dit.")
    @APIResponse(responseCode = "200", description = "Le contrat, commencé.")
    @APIResponse(
            responseCode = "403",
            description = "Ce contrat est suivi par l'employeur qui l'a signé, ou par un conseiller.")
    @APIResponse(responseCode = "409", description = "Étape impossible depuis l'état actuel du contrat.")
    @APIResponse(responseCode = "422", description = "Le premier jour n'est pas encore venu.")
    public EmploymentView start(Reference id) {
        var contract = employments.movable(id);
        move.start(contract);
        return answers.after(contract);
    }

    @POST
    @Path("/not-started")
    @Transactional
    @Operation(
            operationId = "cancelEmployment",
            summary = "Dire qu'un contrat n'a pas commencé",
            description =
                    "Avant le premier jour, il est annulé ; à partir de ce jour, la personne n'a pas commencé. Elle revient à l'état d'avant ; si une "
                            + "mise en relation y avait mené, elle est annulée et la place se libère.")
    @APIResponse(responseCode = "200", description = "Le contrat, annulé ou non commencé.")
    @APIResponse(
            responseCode = "403",
            description = "Ce contrat est suivi par l'employeur qui l'a signé, ou par un conseiller.")
    @APIResponse(responseCode = "409", description = "Étape impossible depuis l'état actuel du contrat.")
    public EmploymentView notStarted(Reference id) {
        var contract = employments.movable(id);
        move.notStarted(contract);
        return answers.after(contract);
    }

    @POST
    @Path("/break")
    @Transactional
    @Operation(
            operationId = "breakEmployment",
            summary = "Noter une rupture pendant l'essai",
            description =
                    "L'employeur ou la personne a rompu le contrat pendant l'essai : mêmes effets que s'il n'avait pas commencé.")
    @APIResponse(responseCode = "200", description = "Le contrat, rompu.")
    @APIResponse(
            responseCode = "403",
            description = "Ce contrat est suivi par l'employeur qui l'a signé, ou par un conseiller.")
    @APIResponse(responseCode = "409", description = "Étape impossible depuis l'état actuel du contrat.")
    @APIResponse(
            responseCode = "422",
            description = "Ce jour n'est pas dans le contrat, ou est à venir : « reasons » dit tout.")
    public EmploymentView breakInTrial(Reference id, @Valid @NotNull BreakRequest request) {
        var contract = employments.movable(id);
        move.breakInTrial(contract, request.on());
        return answers.after(contract);
    }

    @POST
    @Path("/renew")
    @Transactional
    @Operation(
            operationId = "renewEmployment",
            summary = "Renouveler un contrat",
            description =
                    "Un nouveau contrat, qui nomme celui qu'il renouvelle et commence le lendemain. Les durées que la loi limite comptent du premier "
                            + "contrat au dernier jour, tous employeurs compris pour le CDDI.")
    @APIResponse(responseCode = "200", description = "Le nouveau contrat.")
    @APIResponse(
            responseCode = "403",
            description = "Ce contrat est suivi par l'employeur qui l'a signé, ou par un conseiller.")
    @APIResponse(
            responseCode = "409",
            description = "Ce contrat ne se renouvelle pas, ou l'employeur a essayé trois fois.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Le renouvellement est trop long, ou ses heures ne conviennent pas : « reasons » donne toutes les raisons.")
    public EmploymentView renew(Reference id, @Valid @NotNull RenewalRequest request) {
        var contract = employments.movable(id);
        return answers.after(move.renew(contract, request.endDate(), request.weeklyHours(), request.totalHours()));
    }

    @POST
    @Path("/end")
    @Transactional
    @Operation(
            operationId = "endEmployment",
            summary = "Noter la fin d'un contrat",
            description =
                    "Le contrat est fini ce jour-là, et la personne fait ceci depuis. Vaut aussi pour un contrat que le club a fini à son terme. Quand c'était "
                            + "le dernier qui la plaçait, la personne est en pause et sa structure voit la suite avec elle.")
    @APIResponse(responseCode = "200", description = "Le contrat, fini.")
    @APIResponse(
            responseCode = "403",
            description = "Ce contrat est suivi par l'employeur qui l'a signé, ou par un conseiller.")
    @APIResponse(responseCode = "409", description = "Étape impossible depuis l'état actuel du contrat.")
    @APIResponse(
            responseCode = "422",
            description = "Ce jour n'est pas dans le contrat, ou est à venir : « reasons » dit tout.")
    public EmploymentView end(Reference id, @Valid @NotNull EndRequest request) {
        var contract = employments.movable(id);
        requireKindFits(current.get(), contract, request.kind());
        move.end(contract, request.on(), request.kind());
        return answers.after(contract);
    }

    /** A company says when its contract ended, and not what the person does: it must not know. */
    private static void requireKindFits(Caller caller, Employment contract, @Nullable ExitKind kind) {
        var knows = caller.isAdviser() || caller.isStructure();
        if (kind != null && !knows) {
            throw new Invalid(
                    "kind",
                    "Ce que fait la personne ensuite se dit entre elle et sa structure : retirez ce champ.",
                    "What the person does afterwards is between them and their structure: leave this field out.");
        }
        if (kind == null && knows && contract.capacity() != null) {
            throw new Invalid("kind", "Dites ce que fait la personne depuis.", "Say what the person does since.");
        }
    }
}

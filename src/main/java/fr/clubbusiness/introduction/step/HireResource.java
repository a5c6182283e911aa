package fr.clubbusiness.introduction.step;

import fr.clubbusiness.directory.ContractTerms;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.introduction.Hire;
import fr.clubbusiness.introduction.IntroductionView;
import fr.clubbusiness.introduction.VisibleIntroduction;
import fr.clubbusiness.introduction.VisibleIntroductions;
import fr.clubbusiness.introduction.rule.CancelReason;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.problem.Problems;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.security.Role;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.vocabulary.ContractType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The contract that an introduction leads to, and its cancellation. */
@Path("/v1/introductions/{id}")
@Tag(name = "introductions")
@RolesAllowed({Role.Names.COMPANY, Role.Names.STRUCTURE, Role.Names.ADVISER})
class HireResource {

    /** The contract: the employer and the terms. */
    @Schema(name = "HireRequest")
    record HireRequest(
            Hire.@NotNull EmployerSide employer,
            @Size(max = 40) @Nullable String employerId,
            @NotNull ContractType contractType,

            @Schema(
                    description =
                            "Le genre sous lequel la structure signe, quand elle en a plusieurs. Absent : le premier qui signe ce contrat.")
            @Nullable
            StructureKind capacity,

            @NotNull LocalDate startDate,
            @Nullable LocalDate endDate,

            @DecimalMin("1") @DecimalMax("48") @Digits(integer = 2, fraction = 1) @Nullable
            BigDecimal weeklyHours,

            @DecimalMin("1") @DecimalMax("9999") @Digits(integer = 4, fraction = 1) @Nullable
            BigDecimal totalHours) {

        RecordHire.NewHire contract() {
            return new RecordHire.NewHire(
                    employer,
                    employerId == null ? null : Reference.fromString(employerId),
                    capacity,
                    new ContractTerms(contractType, startDate, endDate, weeklyHours, totalHours));
        }
    }

    /** The corrected dates of a hire. */
    @Schema(name = "HireDates")
    record DatesRequest(
            @NotNull LocalDate startDate, @Nullable LocalDate endDate) {}

    /** Why a hire is cancelled. */
    @Schema(name = "HireCancel")
    record CancelRequest(@NotNull CancelReason reason) {}

    private final CurrentCaller current;
    private final VisibleIntroductions introductions;
    private final RecordHire recordHire;
    private final CorrectHireDates correctHireDates;
    private final HireRecorders recorders;
    private final Problems problems;

    HireResource(
            CurrentCaller current,
            VisibleIntroductions introductions,
            RecordHire recordHire,
            CorrectHireDates correctHireDates,
            HireRecorders recorders,
            Problems problems) {
        this.current = current;
        this.introductions = introductions;
        this.recordHire = recordHire;
        this.correctHireDates = correctHireDates;
        this.recorders = recorders;
        this.problems = problems;
    }

    @POST
    @Path("/hire")
    @Transactional
    @Operation(
            operationId = "hireIntroduction",
            summary = "Noter une embauche",
            description =
                    "Enregistre le contrat signé. Il occupe une place ; la dernière ferme le besoin. À partir de 20 h par semaine "
                            + "pour un mois ou plus, les autres mises en relation de la personne sont suspendues. Un contrat que le besoin n'acceptait pas "
                            + "est enregistré, et warnings le signale.")
    @APIResponse(
            responseCode = "200",
            description =
                    "La mise en relation, avec le contrat ; la personne est en emploi, ou reste disponible sous un contrat d'insertion.")
    @APIResponse(
            responseCode = "403",
            description =
                    "Un contrat est enregistré par celui qui l'a signé ou par un conseiller ; celui de l'entreprise l'est aussi par la structure, une fois qu'il lui a été refusé.")
    @APIResponse(
            responseCode = "409",
            description =
                    "Étape impossible depuis l'état actuel, toutes les places sont prises, ou l'entreprise a essayé trois contrats : la structure enregistre l'embauche.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Ce contrat n'est pas permis à cet employeur, ses dates ou ses heures ne conviennent pas, ou l'éligibilité manque : « reasons » donne tout.")
    public IntroductionView hire(Reference id, @Valid @NotNull HireRequest request) {
        var visible = introductions.getForStep(id);
        visible.sides().requireSide(recorders.of(visible.introduction(), request.employer()));
        recordHire.hire(current.get(), visible, request.contract());
        return introductions.after(visible).withWarnings(warnings(visible, request.contractType()));
    }

    private List<IntroductionView.Warning> warnings(VisibleIntroduction visible, ContractType signed) {
        LabourNeed need = LabourNeed.findById(visible.facts().need());
        return HireWarnings.of(need.criteria().contractTypes(), signed).stream()
                .map(warning -> new IntroductionView.Warning(
                        warning.code(), warning.text().in(problems.language())))
                .toList();
    }

    @POST
    @Path("/hire-dates")
    @Transactional
    @Operation(
            operationId = "correctHireDates",
            summary = "Corriger les dates d'une embauche",
            description =
                    "Le premier jour a changé, ou le terme : le contrat garde sa place, l'historique garde les anciennes dates.")
    @APIResponse(responseCode = "200", description = "La mise en relation, avec les nouvelles dates du contrat.")
    @APIResponse(
            responseCode = "403",
            description = "Ce contrat a été signé par une structure : elle le corrige, ou un conseiller.")
    @APIResponse(responseCode = "409", description = "Il n'y a pas d'embauche en cours à corriger.")
    @APIResponse(
            responseCode = "422",
            description = "Ces dates ne sont pas permises pour ce contrat : « reasons » donne toutes les raisons.")
    public IntroductionView correctDates(Reference id, @Valid @NotNull DatesRequest request) {
        var visible = introductions.getForStep(id);
        visible.sides().requireSide(recorders.ofRecorded(visible.introduction()));
        correctHireDates.correct(current.get(), visible, request.startDate(), request.endDate());
        return introductions.after(visible);
    }

    @POST
    @Path("/cancel")
    @Transactional
    @Operation(
            operationId = "cancelIntroduction",
            summary = "Annuler une embauche",
            description =
                    "La place se libère, la personne revient à l'état d'avant, ses mises en relation suspendues reprennent.")
    @APIResponse(
            responseCode = "200",
            description = "La mise en relation, annulée : la place se libère, la personne revient à l'état d'avant.")
    @APIResponse(
            responseCode = "403",
            description = "Ce contrat a été signé par une structure : elle l'annule, ou un conseiller.")
    @APIResponse(
            responseCode = "409",
            description = "Étape impossible depuis l'état actuel : il n'y a pas d'embauche à annuler.")
    @APIResponse(
            responseCode = "422",
            description = "Ce motif ne correspond pas à ce jour : avant le début, ou pendant la période d'essai.")
    public IntroductionView cancel(Reference id, @Valid @NotNull CancelRequest request) {
        var visible = introductions.getForStep(id);
        visible.sides().requireSide(recorders.ofRecorded(visible.introduction()));
        recordHire.cancel(current.get(), visible, request.reason());
        return introductions.after(visible);
    }
}

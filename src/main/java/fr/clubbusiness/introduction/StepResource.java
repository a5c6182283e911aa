package fr.clubbusiness.introduction;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.beneficiary.AgreementMeans;
import fr.clubbusiness.directory.ContractTerms;
import fr.clubbusiness.referential.ContractType;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The steps of an introduction, each taken by whoever it belongs to. Taken twice by the same, a step answers as the first time. */
@Path("/v1/introductions/{id}")
@Tag(name = "Mises en relation")
@RolesAllowed({COMPANY, STRUCTURE, ADVISER})
class StepResource {

    /** The person's agreement for this need. */
    @Schema(name = "IntroductionShare")
    record Share(@NotNull LocalDate agreementOn, @NotNull AgreementMeans agreementMeans) {}

    /** Why it goes no further. */
    @Schema(name = "IntroductionDecline")
    record Decline(
            @NotNull DeclineReason reason,
            @Size(max = 2000) @Nullable String comment) {}

    /** When, where and how they meet. */
    @Schema(name = "IntroductionInterview")
    record Meet(
            @NotNull Instant at, @Size(max = 300) @Nullable String place, Interview.@Nullable Format format) {}

    /** An immersion or a training before hire. */
    @Schema(name = "IntroductionTrial")
    record TryOut(
            @NotNull TrialKind kind,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @Nullable TrialObject object) {}

    /** The contract: who employs, and the terms. */
    @Schema(name = "HireRequest")
    record HireRequest(
            Hire.@NotNull EmployerSide employer,
            @Size(max = 40) @Nullable String employerId,
            @NotNull ContractType contractType,
            @NotNull LocalDate startDate,
            @Nullable LocalDate endDate,

            @DecimalMin("1") @DecimalMax("48") @Digits(integer = 2, fraction = 1) @Nullable
            BigDecimal weeklyHours,

            @DecimalMin("1") @DecimalMax("9999") @Digits(integer = 4, fraction = 1) @Nullable
            BigDecimal totalHours) {

        Hiring.Asked asked() {
            return new Hiring.Asked(
                    employer,
                    employerId == null ? null : Reference.fromString(employerId),
                    new ContractTerms(contractType, startDate, endDate, weeklyHours, totalHours));
        }
    }

    /** More time to answer. */
    @Schema(name = "IntroductionPostpone")
    record Postpone(@NotNull LocalDate until) {}

    /** Why a hire is cancelled. */
    @Schema(name = "HireCancel")
    record Cancel(@NotNull CancelReason reason) {}

    private final CurrentCaller current;
    private final Steps steps;

    StepResource(CurrentCaller current, Steps steps) {
        this.current = current;
        this.steps = steps;
    }

    @POST
    @Path("/share")
    @Transactional
    @Operation(
            operationId = "shareIntroduction",
            summary = "Partager",
            description =
                    "La structure (ou un conseiller en son nom) confirme l'accord de la personne pour ce besoin ; l'entreprise la découvre.")
    public IntroductionView share(Reference id, @Valid @NotNull Share request) {
        return taken(
                id, sides -> steps.share(sides, new NeedAgreement(request.agreementOn(), request.agreementMeans())));
    }

    @POST
    @Path("/decline")
    @Transactional
    @Operation(
            operationId = "declineIntroduction",
            summary = "Décliner",
            description = "Met fin avec un motif, qui ne juge jamais la personne.")
    public IntroductionView decline(Reference id, @Valid @NotNull Decline request) {
        return taken(id, sides -> steps.decline(sides, request.reason(), request.comment()));
    }

    @POST
    @Path("/interview")
    @Transactional
    @Operation(
            operationId = "interviewIntroduction",
            summary = "Fixer un entretien",
            description = "Fixe l'entretien, ou le déplace.")
    public IntroductionView interview(Reference id, @Valid @NotNull Meet request) {
        return taken(
                id, sides -> steps.interview(sides, new Interview(request.at(), request.place(), request.format())));
    }

    @POST
    @Path("/trial")
    @Transactional
    @Operation(
            operationId = "trialIntroduction",
            summary = "Commencer un essai",
            description =
                    "Une immersion (PMSMP) ou une formation avant embauche (POEI) : une étape, qui n'occupe pas de place.")
    public IntroductionView trial(Reference id, @Valid @NotNull TryOut request) {
        return taken(
                id,
                sides -> steps.trial(sides, new Trial(request.kind(), request.from(), request.to(), request.object())));
    }

    @POST
    @Path("/hire")
    @Transactional
    @Operation(
            operationId = "hireIntroduction",
            summary = "Embaucher",
            description =
                    "Enregistre le contrat signé. Il occupe une place ; la dernière ferme le besoin. À partir de 20 h par semaine "
                            + "pour un mois ou plus, les autres mises en relation de la personne sont suspendues.")
    public IntroductionView hire(Reference id, @Valid @NotNull HireRequest request) {
        return taken(id, sides -> steps.hire(sides, request.asked()));
    }

    @POST
    @Path("/withdraw")
    @Transactional
    @Operation(
            operationId = "withdrawIntroduction",
            summary = "Retirer",
            description = "Qui a proposé retire sa proposition ; un conseiller le peut aussi.")
    public IntroductionView withdraw(Reference id) {
        return taken(id, sides -> steps.withdraw(sides));
    }

    @POST
    @Path("/postpone")
    @Transactional
    @Operation(
            operationId = "postponeIntroduction",
            summary = "Reporter la réponse",
            description = "Qui doit répondre se donne plus de temps : à 30 jours au plus, deux fois au plus.")
    public IntroductionView postpone(Reference id, @Valid @NotNull Postpone request) {
        return taken(id, sides -> steps.postpone(sides, request.until()));
    }

    @POST
    @Path("/cancel")
    @Transactional
    @Operation(
            operationId = "cancelIntroduction",
            summary = "Annuler une embauche",
            description =
                    "La place se libère, la personne redevient disponible, ses mises en relation suspendues reprennent.")
    public IntroductionView cancel(Reference id, @Valid @NotNull Cancel request) {
        return taken(id, sides -> steps.cancel(sides, request.reason()));
    }

    private IntroductionView taken(Reference id, Function<Sides, IntroductionView> step) {
        return step.apply(Sides.of(current.get(), id));
    }
}

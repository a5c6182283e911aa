package fr.clubbusiness.introduction.step;

import static fr.clubbusiness.introduction.rule.Initiator.ADVISER;
import static fr.clubbusiness.introduction.rule.Initiator.COMPANY;
import static fr.clubbusiness.introduction.rule.Initiator.STRUCTURE;

import fr.clubbusiness.introduction.Interview;
import fr.clubbusiness.introduction.IntroductionHistory;
import fr.clubbusiness.introduction.IntroductionView;
import fr.clubbusiness.introduction.Trial;
import fr.clubbusiness.introduction.VisibleIntroductions;
import fr.clubbusiness.introduction.rule.IntroductionStatus;
import fr.clubbusiness.introduction.rule.TrialKind;
import fr.clubbusiness.introduction.rule.TrialObject;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.Role;
import fr.clubbusiness.shared.Reference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The person and the poster of the need meet: an interview, then possibly an immersion or a training before hire. */
@Path("/v1/introductions/{id}")
@Tag(name = "introductions")
@RolesAllowed({Role.Names.COMPANY, Role.Names.STRUCTURE, Role.Names.ADVISER})
class MeetingResource {

    /** When, where and how they meet. */
    @Schema(name = "IntroductionInterview")
    record InterviewRequest(
            @NotNull Instant at, @Size(max = 300) @Nullable String place, Interview.@Nullable Format format) {}

    /** An immersion or a training before hire. */
    @Schema(name = "IntroductionTrial")
    record TrialRequest(
            @NotNull TrialKind kind,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @Nullable TrialObject object) {}

    private final VisibleIntroductions introductions;
    private final IntroductionHistory history;
    private final StepNews news;
    private final Clock clock;

    MeetingResource(VisibleIntroductions introductions, IntroductionHistory history, StepNews news, Clock clock) {
        this.introductions = introductions;
        this.history = history;
        this.news = news;
        this.clock = clock;
    }

    @POST
    @Path("/interview")
    @Transactional
    @Operation(
            operationId = "interviewIntroduction",
            summary = "Fixer un entretien",
            description = "Fixe l'entretien, ou le déplace.")
    @APIResponse(responseCode = "200", description = "La mise en relation, avec l'entretien.")
    @APIResponse(
            responseCode = "409",
            description = "Étape impossible depuis l'état actuel : elle doit être partagée d'abord.")
    @APIResponse(responseCode = "422", description = "Un entretien se fixe à 90 jours au plus.")
    public IntroductionView interview(Reference id, @Valid @NotNull InterviewRequest request) {
        var visible = introductions.getForStep(id);
        visible.sides().requireSide(COMPANY, STRUCTURE, ADVISER);
        var interview = new Interview(request.at(), request.place(), request.format());
        var moved = visible.status() == IntroductionStatus.INTERVIEWING;
        if (!moved || !interview.equals(visible.facts().interview())) {
            if (!moved) {
                visible.requireStep(IntroductionStatus.INTERVIEWING);
            }
            Refused.ifAny(interview.refusals(LocalDate.now(clock), clock.getZone()));
            var from = visible.introduction().trueStatus();
            visible.introduction().fixInterview(interview, clock);
            history.record(visible.introduction(), moved ? "INTERVIEW_MOVED" : "INTERVIEW_FIXED", from, null);
            news.tellInterview(visible.introduction());
        }
        return introductions.after(visible);
    }

    @POST
    @Path("/trial")
    @Transactional
    @Operation(
            operationId = "trialIntroduction",
            summary = "Commencer un essai",
            description =
                    "Une immersion (PMSMP) ou une formation avant embauche (POEI) : une étape, qui n'occupe pas de place.")
    @APIResponse(responseCode = "200", description = "La mise en relation, avec l'essai.")
    @APIResponse(
            responseCode = "409",
            description = "Étape impossible depuis l'état actuel : elle doit être partagée d'abord.")
    @APIResponse(
            responseCode = "422",
            description =
                    "L'essai finit avant de commencer, ou commence trop loin d'aujourd'hui ; une immersion dure un mois au plus et dit son objet.")
    public IntroductionView trial(Reference id, @Valid @NotNull TrialRequest request) {
        var visible = introductions.getForStep(id);
        visible.sides().requireSide(COMPANY, STRUCTURE, ADVISER);
        var trial = new Trial(request.kind(), request.from(), request.to(), request.object());
        if (visible.status() != IntroductionStatus.TRIAL
                || !trial.equals(visible.facts().trial())) {
            visible.requireStep(IntroductionStatus.TRIAL);
            Refused.ifAny(trial.refusals(LocalDate.now(clock)));
            var from = visible.introduction().trueStatus();
            visible.introduction().startTrial(trial, clock);
            history.record(
                    visible.introduction(), "TRIAL_AGREED", from, trial.kind().name());
        }
        return introductions.after(visible);
    }
}

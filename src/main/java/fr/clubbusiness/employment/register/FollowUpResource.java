package fr.clubbusiness.employment.register;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.employment.Employment;
import fr.clubbusiness.employment.followup.FollowUp;
import fr.clubbusiness.employment.followup.StayDays;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** News of a person at work: what each side is asked, and what it says. */
@Path("/v1/employments/{id}/follow-ups")
@Tag(name = "employments")
@RolesAllowed({COMPANY, STRUCTURE, ADVISER})
@Confidential
class FollowUpResource {
    private final CurrentCaller current;
    private final VisibleEmployments employments;
    private final AnswerFollowUp answers;
    private final Clock clock;

    FollowUpResource(CurrentCaller current, VisibleEmployments employments, AnswerFollowUp answers, Clock clock) {
        this.current = current;
        this.employments = employments;
        this.answers = answers;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listFollowUps",
            summary = "Lire les nouvelles d'une personne en poste",
            description =
                    "Les questions posées 7 jours, puis 1, 3, 6 et 12 mois après le premier jour, renouvellements compris. Un conseiller et la structure qui "
                            + "accompagne la personne lisent toutes les réponses ; l'employeur lit les siennes.")
    @APIResponse(
            responseCode = "200",
            description = "Les questions et leurs réponses ; aucune pour l'entreprise d'accueil.")
    public FollowUpView.All list(Reference id) {
        var contract = employments.get(id);
        var caller = current.get();
        var both = VisibleEmployments.knowsPerson(caller, contract);
        var questions = FollowUp.ofStay(contract.stayId()).stream()
                .filter(question -> both || isOwn(contract, question))
                .toList();
        return both
                ? FollowUpView.All.of(questions, StayDays.of(contract.stayId()), isRunning(contract), today())
                : FollowUpView.All.ofOneSide(questions, isRunning(contract), today());
    }

    @POST
    @Transactional
    @Operation(
            operationId = "answerFollowUp",
            summary = "Donner des nouvelles d'une personne en poste",
            description =
                    "Répond à la question du moment : la personne est toujours en poste, est partie (quand et pourquoi), ou n'a pas été jointe. L'employeur et la "
                            + "structure qui l'accompagne répondent chacun pour leur compte, un conseiller pour l'un ou l'autre. La réponse se change jusqu'à la question suivante. Un départ ne finit pas le "
                            + "contrat : l'employeur ou un conseiller en dit la fin (/end). Deux réponses qui se contredisent font une tâche pour l'agence.")
    @APIResponse(responseCode = "200", description = "La question, avec la réponse.")
    @APIResponse(
            responseCode = "403",
            description =
                    "L'entreprise d'accueil ne donne pas de nouvelles : l'employeur le fait, et la structure qui accompagne la personne.")
    @APIResponse(
            responseCode = "409",
            description = "Aucune question n'est posée aujourd'hui : « detail » dit pourquoi, et quoi faire.")
    @APIResponse(
            responseCode = "422",
            description = "Le dernier jour en poste vient avant le premier jour du contrat, ou est à venir.")
    public FollowUpView answer(Reference id, @Valid @NotNull FollowUpRequest request) {
        var contract = employments.get(id);
        return FollowUpView.of(answers.answer(contract, request), true, true, today());
    }

    private boolean isOwn(Employment contract, FollowUp question) {
        return switch (question.side()) {
            case EMPLOYER -> current.get().actsFor(contract.employerId());
            case STRUCTURE -> false;
        };
    }

    private boolean isRunning(Employment contract) {
        return FollowUp.isRunning(contract.stayId(), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

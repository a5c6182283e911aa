package fr.clubbusiness.introduction.ask;

import static fr.clubbusiness.introduction.rule.Initiator.ADVISER;
import static fr.clubbusiness.introduction.rule.Initiator.STRUCTURE;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.introduction.IntroductionView;
import fr.clubbusiness.introduction.VisibleIntroductions;
import fr.clubbusiness.introduction.rule.IntroductionStatus;
import fr.clubbusiness.introduction.rule.PersonAnswer;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.security.Role;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.vocabulary.ContactChannel;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Has the person asked whether a job interests them, and tells what they answered. */
@Path("/v1/introductions/{id}")
@Tag(name = "introductions")
@RolesAllowed({Role.Names.STRUCTURE, Role.Names.ADVISER})
class AskResource {

    /** How the person is asked. */
    @Schema(name = "IntroductionAsk", description = "Par où demander à la personne, et ce que fait son oui.")
    record AskRequest(
            @NotNull ContactChannel channel,

            @Nullable
            @Schema(
                    description =
                            "Si la personne dit oui, la présenter aussitôt à l'employeur (par défaut) ; false : la structure le fera.")
            Boolean shareOnYes) {

        boolean isShareOnYes() {
            return shareOnYes == null || shareOnYes;
        }
    }

    /** A question, and what the person answered. */
    @Schema(name = "PersonQuestion", description = "Une question posée à la personne, et sa réponse.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            ContactChannel channel,

            @Schema(description = "Si la personne dit oui, elle est aussitôt présentée à l'employeur.")
            boolean shareOnYes,

            @Schema(description = "Quand la question a été posée.")
            Instant askedAt,

            @Schema(description = "Quand l'envoi a été abandonné ; absent tant qu'il ne l'est pas.") @Nullable
            Instant undeliveredAt,

            @Schema(description = "La réponse de la personne ; absente tant qu'elle n'a pas répondu.") @Nullable
            PersonAnswer answer,

            @Schema(description = "Quand elle a répondu.") @Nullable
            Instant answeredAt) {

        static View of(PersonQuestion question) {
            return new View(
                    question.channel(),
                    question.shareOnYes(),
                    question.askedAt(),
                    question.undeliveredAt().orElse(null),
                    question.answer().orElse(null),
                    question.answeredAt().orElse(null));
        }
    }

    /** All questions about one introduction. */
    @Schema(
            name = "PersonQuestions",
            description = "Toutes les questions posées à la personne pour une mise en relation.")
    record Questions(
            @Schema(description = "Les questions, de la première à la dernière ; vide si aucune n'a été posée.")
            List<View> items) {}

    private final CurrentCaller current;
    private final VisibleIntroductions introductions;
    private final AskPerson asking;

    AskResource(CurrentCaller current, VisibleIntroductions introductions, AskPerson asking) {
        this.current = current;
        this.introductions = introductions;
        this.asking = asking;
    }

    @POST
    @Path("/ask")
    @Transactional
    @Operation(
            operationId = "askPerson",
            summary = "Demander à la personne",
            description =
                    "Demande à la personne si ce poste l'intéresse, par SMS ou courriel, ou par une lettre à imprimer et à remettre. Le message ne nomme "
                            + "ni l'employeur ni rien de la santé ; la page où elle répond dit qui, où, quand, pour combien, et ce que l'employeur recevrait. Oui vaut "
                            + "accord pour ce besoin ; avant 18 ans, la structure l'appelle d'abord. Un conseiller dit pourquoi dans l'en-tête Purpose, "
                            + "sauf mise en relation en cours ouverte par un autre.")
    @APIResponse(responseCode = "200", description = "La mise en relation ; ses questions disent ce qui a été répondu.")
    @APIResponse(
            responseCode = "403",
            description =
                    "Cette étape est à la structure ou à un conseiller ; un conseiller dit pourquoi il se sert des contacts de la personne dans l'en-tête Purpose.")
    @APIResponse(
            responseCode = "409",
            description = "La mise en relation n'attend plus l'accord de la personne, ou le besoin n'est plus ouvert.")
    @APIResponse(
            responseCode = "422",
            description =
                    "La personne est déjà interrogée (ALREADY_ASKED), ne peut pas être jointe ainsi (NO_CHANNEL), ou n'est plus d'accord pour être proposée.")
    public IntroductionView ask(
            Reference id,
            @HeaderParam(PrivateReading.HEADER) @Nullable String purpose,
            @Valid @NotNull AskRequest request) {
        // Of two clicks at once the second reads what the first has asked, and an answer at this moment counts first.
        var visible = introductions.getForStep(id);
        visible.sides().requireSide(STRUCTURE, ADVISER);
        var open = PersonQuestion.openOf(visible.introduction().id());
        var isRepeat = open.filter(asked -> asked.isRepeat(request.channel(), request.isShareOnYes(), current.get()))
                .isPresent();
        visible.requireStep(IntroductionStatus.SHARED);
        if (!isRepeat) {
            asking.ask(visible.introduction(), request.channel(), request.isShareOnYes(), open.isPresent());
        }
        return introductions.after(visible);
    }

    @GET
    @Path("/questions")
    @Transactional
    @Operation(
            operationId = "listPersonQuestions",
            summary = "Lire les questions posées à la personne",
            description = "Quand et comment la personne a été interrogée, et ce qu'elle a répondu.")
    @APIResponse(responseCode = "200", description = "Les questions, de la première à la dernière.")
    @APIResponse(responseCode = "403", description = "Elles sont à la structure de la personne, et aux conseillers.")
    public Questions questions(Reference id) {
        var visible = introductions.get(id);
        visible.sides().requireSide(STRUCTURE, ADVISER);
        return new Questions(PersonQuestion.of(visible.introduction().id()).stream()
                .map(View::of)
                .toList());
    }
}

package fr.clubbusiness.introduction.ask;

import static fr.clubbusiness.introduction.rule.Initiator.STRUCTURE;

import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.introduction.VisibleIntroductions;
import fr.clubbusiness.page.Pages;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.HtmlPage;
import fr.clubbusiness.reply.QuestionPage;
import fr.clubbusiness.reply.ReplyKind;
import fr.clubbusiness.reply.ReplyLinks;
import fr.clubbusiness.security.Role;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.vocabulary.ContactChannel;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The letter of a person who is asked by letter, for the structure that hands it over. */
@Path("/v1/introductions/{id}/letter")
@Tag(name = "introductions")
@RolesAllowed(Role.Names.STRUCTURE)
@Confidential
class LetterResource {

    /** Checked against the records they show when the application is built. All inserted text is escaped. */
    @CheckedTemplate(basePath = "introduction")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance letter(Letter letter);
    }

    private final VisibleIntroductions introductions;
    private final QuestionTexts texts;
    private final ReplyLinks links;

    LetterResource(VisibleIntroductions introductions, QuestionTexts texts, ReplyLinks links) {
        this.introductions = introductions;
        this.texts = texts;
        this.links = links;
    }

    @GET
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readQuestionLetter",
            summary = "Lire la lettre à remettre",
            description =
                    "La question posée à la personne, à imprimer et à lui remettre, avec un talon pour répondre ; une page à imprimer dans un navigateur. "
                            + "Chaque lecture donne une adresse de réponse neuve ; les précédentes restent bonnes.")
    @APIResponse(
            responseCode = "200",
            description = "La lettre.",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = Letter.class)),
                @Content(
                        mediaType = "text/html",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        maxLength = 2_000_000,
                                        pattern = "^<!DOCTYPE html>[\\s\\S]*$"))
            })
    @APIResponse(responseCode = "403", description = "Elle est à la structure qui accompagne la personne.")
    @APIResponse(responseCode = "409", description = "Aucune question par lettre n'attend de réponse.")
    public Letter read(Reference id) {
        return letter(id);
    }

    /** The same for browsers. It is documented with the JSON answer. */
    @GET
    @Transactional
    @Produces(HtmlPage.BESIDE_JSON)
    @Operation(hidden = true)
    public RestResponse<String> showPage(Reference id) {
        return Pages.answer(Templates.letter(letter(id)), "lettre");
    }

    private Letter letter(Reference id) {
        var visible = introductions.get(id);
        visible.sides().requireSide(STRUCTURE);
        var asked = PersonQuestion.openOf(visible.introduction().id())
                .filter(open -> open.channel() == ContactChannel.LETTER)
                .map(AskedPerson::of)
                .orElseThrow(LetterResource::noLetter);
        if (!(texts.of(asked) instanceof QuestionPage.Open open)) {
            throw noLetter();
        }
        var identity = asked.identity();
        return Letter.of(
                identity.firstName() + " " + identity.lastName(),
                open,
                links.make(ReplyKind.PERSON_QUESTION, asked.question().id()));
    }

    private static Conflict noLetter() {
        return new Conflict(
                "no-letter",
                "Aucune question par lettre n'attend de réponse : demandez d'abord à la personne par LETTER.",
                "No question by letter waits for an answer: first ask the person by LETTER.");
    }
}

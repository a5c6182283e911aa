package fr.clubbusiness.introduction.ask;

import fr.clubbusiness.reply.QuestionPage;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The question as a letter, to be printed and handed over. Whoever has neither telephone nor mailbox answers on its slip.
 *
 * @param to first and last name of the person
 * @param facts what is known of the job
 * @param lines what to know before answering
 * @param replyAddress where to answer online
 * @param phone of the structure; null when none is known
 */
@Schema(name = "QuestionLetter", description = "La question posée à la personne, en lettre à remettre.")
record Letter(
        @Schema(description = "Prénom et nom de la personne.")
        String to,

        @Schema(description = "Ce qui est su du poste, ligne par ligne.")
        List<Fact> facts,

        @Schema(description = "Ce qu'il faut savoir avant de répondre.")
        List<@Size(max = 1000) String> lines,

        @Schema(description = "L'adresse où répondre en ligne.")
        String replyAddress,

        @Schema(description = "Le téléphone de la structure.", maxLength = 30) @Nullable
        String phone) {

    /** A line of two columns. */
    @Schema(name = "QuestionLetterFact", description = "Une ligne sur le poste.")
    record Fact(
            @Schema(description = "Ce dont il s'agit : Employeur, Lieu, Salaire.")
            String name,

            @Schema(description = "Ce qui en est su.", maxLength = 500)
            String value) {}

    static Letter of(String to, QuestionPage.Open question, String replyAddress) {
        var facts = question.facts().stream()
                .map(fact -> new Fact(fact.name(), fact.value()))
                .toList();
        return new Letter(to, facts, question.lines(), replyAddress, question.phone());
    }
}

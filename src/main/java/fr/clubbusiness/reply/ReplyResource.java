package fr.clubbusiness.reply;

import fr.clubbusiness.page.Pages;
import fr.clubbusiness.problem.HtmlPage;
import fr.clubbusiness.reply.QuestionPage.Closed;
import fr.clubbusiness.reply.QuestionPage.Open;
import fr.clubbusiness.reply.ReplyTargets.Target;
import fr.clubbusiness.security.Automaton;
import fr.clubbusiness.shared.LinkSecret;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jspecify.annotations.Nullable;

/** The page of a question, for whoever has its address: no account, no script. */
@Path(ReplyResource.PATH)
@PermitAll
@Produces(HtmlPage.MEDIA_TYPE)
class ReplyResource {
    static final String PATH = "/r/";

    private final ReplyTargets targets;
    private final Automaton automaton;
    private final Map<ReplyKind, Question> questions;

    ReplyResource(ReplyTargets targets, Automaton automaton, @All List<Question> questions) {
        this.targets = targets;
        this.automaton = automaton;
        this.questions = questions.stream().collect(Collectors.toMap(Question::kind, Function.identity()));
    }

    /** Checked against the records they show when the application is built. All inserted text is escaped. */
    @CheckedTemplate(basePath = "reply")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance question(Open page, boolean changed);

        static native TemplateInstance answered(Closed page);

        static native TemplateInstance closed(Closed page);

        static native TemplateInstance unknown();
    }

    /** 200: the question; 410: it was answered, or it is too late; 404: no such address. */
    @GET
    @Path("{token}")
    @Operation(hidden = true)
    public RestResponse<String> read(@PathParam("token") String token) throws SQLException {
        var target = targets.of(new LinkSecret(token)).orElse(null);
        return target == null ? unknown() : show(page(target));
    }

    /**
     * 200: the answer is taken; 400: it is none of those asked for, and the page asks again; 409: what was read has changed since, and the page asks
     * again; 404 and 410 as above.
     */
    @POST
    @Path("{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<String> answer(
            @PathParam("token") String token,
            @FormParam("answer") @Nullable String answer,
            @FormParam("read") @Nullable String read)
            throws SQLException {
        var target = targets.of(new LinkSecret(token)).orElse(null);
        if (target == null) {
            return unknown();
        }
        var asked = page(target);
        if (!(asked instanceof Open open)) {
            return show(asked);
        }
        if (answer == null
                || open.choices().stream().noneMatch(choice -> choice.value().equals(answer))) {
            return Pages.withForm(StatusCode.BAD_REQUEST, Templates.question(open, false));
        }
        var taken = automaton.actFor(
                target.club(),
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> question(target).answer(target.subject(), answer, String.valueOf(read))));
        return switch (page(target)) {
            case Open other ->
                // After an answer there may be another question: whoever confirmed may still give up.
                taken
                        ? Pages.withForm(StatusCode.OK, Templates.question(other, false))
                        : Pages.withForm(StatusCode.CONFLICT, Templates.question(other, true));
            case Closed closed -> taken ? Pages.withForm(StatusCode.OK, Templates.answered(closed)) : show(closed);
        };
    }

    private QuestionPage page(Target target) {
        return automaton.actFor(
                target.club(),
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> question(target).page(target.subject())));
    }

    private Question question(Target target) {
        return Objects.requireNonNull(questions.get(target.kind()));
    }

    private static RestResponse<String> show(QuestionPage page) {
        return switch (page) {
            case Open open -> Pages.withForm(StatusCode.OK, Templates.question(open, false));
            case Closed closed -> Pages.withForm(StatusCode.GONE, Templates.closed(closed));
        };
    }

    private static RestResponse<String> unknown() {
        return Pages.withForm(StatusCode.NOT_FOUND, Templates.unknown());
    }
}

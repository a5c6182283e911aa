package fr.clubbusiness.membership;

import fr.clubbusiness.history.History;
import fr.clubbusiness.reply.Question;
import fr.clubbusiness.reply.QuestionPage;
import fr.clubbusiness.reply.QuestionPage.Choice;
import fr.clubbusiness.reply.ReplyKind;
import fr.clubbusiness.shared.FrenchFormat;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.task.TaskKind;
import fr.clubbusiness.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The page of the link that was mailed: its reader confirms what stands there, or says that they asked nothing. */
@ApplicationScoped
class ConfirmJoinRequest implements Question {
    private static final String CONFIRM = "CONFIRM";
    private static final String NOT_ME = "NOT_ME";

    private final RequestFacts facts;
    private final ForgetRequest forgetting;
    private final History history;
    private final Tasks tasks;
    private final Clock clock;

    ConfirmJoinRequest(RequestFacts facts, ForgetRequest forgetting, History history, Tasks tasks, Clock clock) {
        this.facts = facts;
        this.forgetting = forgetting;
        this.history = history;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public ReplyKind kind() {
        return ReplyKind.MEMBERSHIP_REQUEST;
    }

    @Override
    public QuestionPage page(UUID subject) {
        return MembershipRequests.find(subject).map(this::page).orElseGet(ConfirmJoinRequest::gone);
    }

    private QuestionPage page(MembershipRequest request) {
        if (request.isToConfirm(clock.instant())) {
            return open(request);
        }
        return request.confirmedAt().<QuestionPage>map(this::confirmed).orElseGet(ConfirmJoinRequest::gone);
    }

    @Override
    public boolean answer(UUID subject, String answer, String read) {
        var request = MembershipRequests.lock(subject)
                .filter(found -> found.isToConfirm(clock.instant()))
                .filter(found -> open(found).version().equals(read));
        request.ifPresent(found -> {
            if (answer.equals(CONFIRM)) {
                confirm(found);
            } else {
                forgetting.forget(found);
            }
        });
        return request.isPresent();
    }

    private void confirm(MembershipRequest request) {
        request.confirm(clock.instant());
        history.moved(
                SubjectKind.MEMBERSHIP_REQUEST,
                request.id(),
                "CONFIRMED",
                MembershipStatus.TO_CONFIRM,
                request.status(),
                null);
        tasks.open(
                TaskKind.DECIDE_MEMBERSHIP,
                SubjectKind.MEMBERSHIP_REQUEST,
                request.id(),
                null,
                LocalDate.now(clock).plusDays(RequestBounds.DAYS_TO_DECIDE));
    }

    private QuestionPage.Open open(MembershipRequest request) {
        return new QuestionPage.Open(
                "Confirmez-vous cette demande ?",
                facts.of(request),
                List.of(
                        "Une fois confirmée, la demande est transmise à l'agence qui anime le club. Elle vous répond par courriel.",
                        "Quelque chose est faux ? Ne confirmez pas : faites une nouvelle demande, qui aura son propre lien.",
                        "Vous n'avez rien demandé ? Dites-le ici : tout est effacé aussitôt."),
                List.of(new Choice(CONFIRM, "Je confirme cette demande"), new Choice(NOT_ME, "Je n'ai rien demandé")),
                null);
    }

    private QuestionPage confirmed(Instant at) {
        return new QuestionPage.Closed(
                "Votre demande est confirmée",
                List.of(
                        "C'était le %s.".formatted(FrenchFormat.moment(at, clock.getZone())),
                        "L'agence vous répond par courriel. Il n'y a plus rien à faire ici."),
                null);
    }

    /** The same whether it was withdrawn, or came too late. */
    private static QuestionPage gone() {
        return new QuestionPage.Closed(
                "Cette demande n'est plus à confirmer",
                List.of("Elle a été effacée, ou le lien a plus de sept jours. Vous pouvez en faire une nouvelle."),
                null);
    }
}

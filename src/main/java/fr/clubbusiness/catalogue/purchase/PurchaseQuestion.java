package fr.clubbusiness.catalogue.purchase;

import fr.clubbusiness.catalogue.rule.AnswerStatus;
import fr.clubbusiness.catalogue.rule.PurchaseTerms;
import fr.clubbusiness.catalogue.rule.SupplierRefusal;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.PersonalContent;
import fr.clubbusiness.message.PersonalMessage;
import fr.clubbusiness.reply.Question;
import fr.clubbusiness.reply.QuestionPage;
import fr.clubbusiness.reply.QuestionPage.Choice;
import fr.clubbusiness.reply.QuestionPage.Fact;
import fr.clubbusiness.reply.ReplyKind;
import fr.clubbusiness.reply.ReplyLinks;
import fr.clubbusiness.shared.FrenchFormat;
import fr.clubbusiness.shared.Labelled;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.task.TaskKind;
import fr.clubbusiness.task.Tasks;
import fr.clubbusiness.vocabulary.ContactChannel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks a structure by a mailed address whether a purchase interests it: it answers without signing in. */
@ApplicationScoped
class PurchaseQuestion implements Question, PersonalContent {
    private static final String INTERESTED = "INTERESTED";
    private static final Set<AnswerStatus> UNANSWERED = Set.of(AnswerStatus.SENT, AnswerStatus.SEEN);

    private final AnswerSteps steps;
    private final PurchaseViews views;
    private final ReplyLinks links;
    private final Tasks tasks;
    private final Clock clock;

    PurchaseQuestion(AnswerSteps steps, PurchaseViews views, ReplyLinks links, Tasks tasks, Clock clock) {
        this.steps = steps;
        this.views = views;
        this.links = links;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.PURCHASE_SENT);
    }

    /** {@code occasion} is the answer that is waited for. */
    @Override
    public Optional<PersonalMessage> write(MessageKind kind, UUID subject, ContactChannel channel, String occasion) {
        return PurchaseAnswer.<PurchaseAnswer>findByIdOptional(UUID.fromString(occasion))
                .filter(this::isOpen)
                .map(answer -> new PersonalMessage(
                        answer.structure().contact().email(),
                        "Un achat convient à l'une de vos offres",
                        "L'achat %s convient à l'une de vos offres. Lisez-le et dites au plus tard le %s si cela vous intéresse :"
                                .formatted(
                                        answer.purchase().reference(),
                                        FrenchFormat.date(
                                                answer.purchase().terms().deadline())),
                        links.make(ReplyKind.PURCHASE_ANSWER, answer.id())));
    }

    /** The agency calls whoever could not be written to. */
    @Override
    public void failed(MessageKind kind, UUID subject, String occasion) {
        PurchaseAnswer.<PurchaseAnswer>findByIdOptional(UUID.fromString(occasion))
                .ifPresent(answer -> tasks.open(
                        TaskKind.DELIVERY_FAILED,
                        SubjectKind.ORGANISATION,
                        answer.structure().id(),
                        null,
                        LocalDate.now(clock)));
    }

    @Override
    public ReplyKind kind() {
        return ReplyKind.PURCHASE_ANSWER;
    }

    @Override
    public QuestionPage page(UUID subject) {
        return page(PurchaseAnswer.<PurchaseAnswer>findById(subject));
    }

    private QuestionPage page(PurchaseAnswer answer) {
        var purchase = answer.purchase();
        if (!isOpen(answer)) {
            var line = UNANSWERED.contains(answer.status())
                    ? "Cet achat n'attend plus de réponse."
                    : given(answer.status());
            return new QuestionPage.Closed(purchase.terms().title(), List.of(line), null);
        }
        return new QuestionPage.Open(
                purchase.terms().title(),
                facts(purchase, purchase.terms()),
                List.of(
                        "L'acheteur ne voit que les structures intéressées. L'agence voit pourquoi une structure décline."),
                choices(),
                null);
    }

    private static String given(AnswerStatus status) {
        return status == AnswerStatus.OFFERED
                ? "Vous avez fait une offre."
                : "Votre réponse est %s.".formatted(status.label());
    }

    private List<Fact> facts(Purchase purchase, PurchaseTerms terms) {
        var amount = terms.amountFrom() == terms.amountTo()
                ? "%d €".formatted(terms.amountTo())
                : "de %d à %d €".formatted(terms.amountFrom(), terms.amountTo());
        return Stream.concat(
                        Stream.of(
                                new Fact("Achat", purchase.reference()),
                                new Fact("Acheteur", purchase.buyer().name()),
                                new Fact("Forme", terms.kind().label()),
                                new Fact("Domaine", terms.sector().label()),
                                new Fact("Services admis", labels(terms.services())),
                                new Fact("Lieu", views.commune(terms.communeCode())),
                                new Fact("Montant", amount),
                                new Fact("Réservation", terms.reserved().label()),
                                new Fact("Réponse au plus tard le", FrenchFormat.date(terms.deadline()))),
                        Stream.concat(
                                Stream.of(String.join(" ; ", terms.lots()))
                                        .filter(lots -> !lots.isEmpty())
                                        .map(lots -> new Fact("Lots", lots)),
                                Stream.ofNullable(terms.description()).map(text -> new Fact("Détail", text))))
                .toList();
    }

    private static String labels(List<? extends Labelled> all) {
        return all.stream().map(Labelled::label).collect(Collectors.joining(", "));
    }

    private static List<Choice> choices() {
        return Stream.concat(
                        Stream.of(new Choice(INTERESTED, "Cela nous intéresse")),
                        Stream.of(SupplierRefusal.values())
                                .map(reason -> new Choice(reason.name(), "Non : " + reason.label())))
                .toList();
    }

    private boolean isOpen(PurchaseAnswer answer) {
        return UNANSWERED.contains(answer.status()) && answer.purchase().takesAnswers(LocalDate.now(clock));
    }

    @Override
    public boolean answer(UUID subject, String given, String read) {
        var asked = PurchaseAnswer.<PurchaseAnswer>findById(subject, LockModeType.PESSIMISTIC_WRITE);
        if (!(page(asked) instanceof QuestionPage.Open open) || !open.version().equals(read)) {
            return false;
        }
        if (given.equals(INTERESTED)) {
            steps.interested(asked, List.of());
        } else {
            steps.decline(asked, SupplierRefusal.valueOf(given));
        }
        return true;
    }
}

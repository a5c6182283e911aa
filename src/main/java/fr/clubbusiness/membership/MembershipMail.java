package fr.clubbusiness.membership;

import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.PersonalContent;
import fr.clubbusiness.message.PersonalMessage;
import fr.clubbusiness.reply.ReplyKind;
import fr.clubbusiness.reply.ReplyLinks;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.task.TaskKind;
import fr.clubbusiness.task.Tasks;
import fr.clubbusiness.vocabulary.ContactChannel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Mails to the contact of a request. That to confirm holds nothing that a stranger typed. */
@ApplicationScoped
class MembershipMail implements PersonalContent {
    private final ReplyLinks links;
    private final Tasks tasks;
    private final Clock clock;

    MembershipMail(ReplyLinks links, Tasks tasks, Clock clock) {
        this.links = links;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.MEMBERSHIP_ASKED, MessageKind.MEMBERSHIP_DECIDED);
    }

    @Override
    public Optional<PersonalMessage> write(MessageKind kind, UUID subject, ContactChannel channel, String occasion) {
        var request = MembershipRequests.find(subject);
        return kind == MessageKind.MEMBERSHIP_ASKED
                ? request.flatMap(this::toConfirm)
                : request.flatMap(MembershipMail::decided);
    }

    private static Optional<PersonalMessage> decided(MembershipRequest request) {
        return switch (request.status()) {
            case TO_CONFIRM, SUBMITTED -> Optional.empty();
            case ADMITTED ->
                Optional.of(
                        mail(
                                request,
                                "Votre organisation rejoint le club",
                                "Votre demande d'adhésion est acceptée. Vous recevez une invitation à part, pour vous connecter."));
            case REFUSED ->
                Optional.of(mail(
                        request,
                        "Votre demande d'adhésion",
                        "Votre demande d'adhésion n'est pas acceptée. L'agence écrit : « %s »"
                                .formatted(request.refusal().orElseThrow())));
        };
    }

    private Optional<PersonalMessage> toConfirm(MembershipRequest request) {
        return request.isToConfirm(clock.instant())
                ? Optional.of(new PersonalMessage(
                        request.contact().email(),
                        "Confirmez votre demande d'adhésion",
                        "Quelqu'un a donné cette adresse pour demander à rejoindre le club. Lisez la demande, puis confirmez-la dans les sept jours, ou dites que "
                                + "vous n'avez rien demandé :",
                        links.make(ReplyKind.MEMBERSHIP_REQUEST, request.id())))
                : Optional.empty();
    }

    private static PersonalMessage mail(MembershipRequest request, String title, String text) {
        return new PersonalMessage(request.contact().email(), title, text, null);
    }

    /** A decision that does not arrive is told otherwise. An address that nobody confirmed is nobody's. */
    @Override
    public void failed(MessageKind kind, UUID subject, String occasion) {
        if (kind == MessageKind.MEMBERSHIP_DECIDED) {
            tasks.open(TaskKind.DELIVERY_FAILED, SubjectKind.MEMBERSHIP_REQUEST, subject, null, LocalDate.now(clock));
        }
    }
}

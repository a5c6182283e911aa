package fr.clubbusiness.membership.members;

import fr.clubbusiness.directory.Organisation;
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

/** Mails to members: that they are invited, and that they are no longer members. */
@ApplicationScoped
class MemberMail implements PersonalContent {
    private final ReplyLinks links;
    private final Tasks tasks;
    private final Clock clock;

    MemberMail(ReplyLinks links, Tasks tasks, Clock clock) {
        this.links = links;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.MEMBER_INVITED, MessageKind.MEMBER_REMOVED);
    }

    @Override
    public Optional<PersonalMessage> write(MessageKind kind, UUID subject, ContactChannel channel, String occasion) {
        return Colleague.find(UUID.fromString(occasion))
                .filter(member -> member.email().isPresent())
                .flatMap(member -> kind == MessageKind.MEMBER_INVITED ? invited(member) : removed(member));
    }

    private Optional<PersonalMessage> invited(Colleague member) {
        return member.hasLeft() || member.acceptedAt().isPresent()
                ? Optional.empty()
                : Optional.of(new PersonalMessage(
                        member.email().orElseThrow(),
                        "Votre invitation au club",
                        "Vous êtes invité à agir dans le club pour une organisation. Acceptez l'invitation dans les sept jours :",
                        links.make(ReplyKind.INVITATION, member.id())));
    }

    private static Optional<PersonalMessage> removed(Colleague member) {
        Organisation organisation = Organisation.findById(member.organisation());
        return member.hasLeft()
                ? Optional.of(new PersonalMessage(
                        member.email().orElseThrow(),
                        "Votre accès au club",
                        "Vous n'agissez plus dans le club pour %s. Si c'est une erreur, parlez-en à vos collègues."
                                .formatted(organisation.name()),
                        null))
                : Optional.empty();
    }

    @Override
    public void failed(MessageKind kind, UUID subject, String occasion) {
        tasks.open(TaskKind.DELIVERY_FAILED, SubjectKind.ORGANISATION, subject, null, LocalDate.now(clock));
    }
}

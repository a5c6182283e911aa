package fr.clubbusiness.need.due;

import fr.clubbusiness.message.MessageContent;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.MessageLine;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.need.NeedStatus;
import fr.clubbusiness.shared.FrenchFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The words for the poster of a need that will expire. Nothing once it is updated, or no longer open. */
@ApplicationScoped
class UnchangedNeed implements MessageContent {
    private final Clock clock;

    UnchangedNeed(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.NEED_REMINDER);
    }

    @Override
    public Optional<MessageLine> line(MessageKind kind, UUID reader, UUID subject, String occasion) {
        return LabourNeed.<LabourNeed>findByIdOptional(subject)
                .filter(need -> need.isOpen() && reader.equals(need.employerId()))
                .filter(need -> occasion.equals(need.updatedAt().toString()))
                .map(this::line);
    }

    private MessageLine line(LabourNeed need) {
        var expires = LocalDate.ofInstant(need.updatedAt(), clock.getZone()).plusDays(NeedStatus.LIFE_DAYS);
        var text =
                "%s (%s) : ce besoin n'a pas changé depuis deux mois. S'il vaut toujours, publiez-le de nouveau, même sans rien changer ; sinon il expire le %s."
                        .formatted(need.offer().title(), need.reference(), FrenchFormat.date(expires));
        return new MessageLine(text, "v1/needs/" + need.reference() + "/matches");
    }
}

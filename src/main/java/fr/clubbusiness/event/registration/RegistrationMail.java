package fr.clubbusiness.event.registration;

import fr.clubbusiness.event.ClubEvent;
import fr.clubbusiness.event.EventPlace;
import fr.clubbusiness.event.rule.EventStatus;
import fr.clubbusiness.event.rule.RegistrationStatus;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.PersonalContent;
import fr.clubbusiness.message.PersonalMessage;
import fr.clubbusiness.reply.ReplyKind;
import fr.clubbusiness.reply.ReplyLinks;
import fr.clubbusiness.shared.FrenchFormat;
import fr.clubbusiness.vocabulary.ContactChannel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Mails to whoever registers: each has a link to their registration. The one to confirm holds nothing that a stranger typed. */
@ApplicationScoped
class RegistrationMail implements PersonalContent {
    private static final int LENGTH_OF_ID = 36;

    private final ReplyLinks links;
    private final Clock clock;

    RegistrationMail(ReplyLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /** The occasion of a message about this registration; the message itself is about the event. */
    static String occasion(Registration registration, String what) {
        return registration.id() + " " + what;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(
                MessageKind.REGISTRATION_ASKED,
                MessageKind.REGISTERED,
                MessageKind.SEAT_OFFERED,
                MessageKind.EVENT_CHANGED,
                MessageKind.EVENT_REMINDER);
    }

    /** As things are when it is sent: nothing to whoever gave up meanwhile. */
    @Override
    public Optional<PersonalMessage> write(MessageKind kind, UUID subject, ContactChannel channel, String occasion) {
        return Registrations.find(UUID.fromString(occasion.substring(0, LENGTH_OF_ID)))
                .flatMap(registration -> words(kind, registration, ClubEvent.findById(registration.eventId()))
                        .map(words -> new PersonalMessage(
                                registration.email(),
                                words.title(),
                                words.text(),
                                links.make(ReplyKind.REGISTRATION, registration.id()))));
    }

    private record Words(String title, String text) {}

    private Optional<Words> words(MessageKind kind, Registration registration, ClubEvent event) {
        var stands = registration.status().stands();
        return switch (kind) {
            case REGISTRATION_ASKED -> toConfirm(registration, event);
            case REGISTERED -> stands ? Optional.of(registered(registration, event)) : Optional.empty();
            case SEAT_OFFERED ->
                registration.isOffered(clock.instant()) ? Optional.of(offered(registration, event)) : Optional.empty();
            case EVENT_CHANGED -> stands && isNews(event) ? Optional.of(changed(event)) : Optional.empty();
            case EVENT_REMINDER ->
                registration.status() == RegistrationStatus.CONFIRMED
                                && event.status() == EventStatus.PUBLISHED
                                && !event.hasStarted(clock.instant())
                        ? Optional.of(reminder(event))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** A change is news until the start, and that it does not take place until it would be over. */
    private boolean isNews(ClubEvent event) {
        var until = event.status() == EventStatus.CANCELLED ? event.endsAt() : event.startsAt();
        return clock.instant().isBefore(until);
    }

    private Optional<Words> toConfirm(Registration registration, ClubEvent event) {
        return registration.status() == RegistrationStatus.TO_CONFIRM && event.isOpen(clock.instant())
                ? Optional.of(new Words(
                        "Confirmez votre inscription",
                        "Quelqu'un a donné cette adresse pour s'inscrire à « %s ». Confirmez l'inscription dans les sept jours, ou dites que vous n'avez rien demandé :"
                                .formatted(event.title())))
                : Optional.empty();
    }

    private Words registered(Registration registration, ClubEvent event) {
        return registration.status() == RegistrationStatus.WAITLISTED
                ? new Words(
                        "Vous êtes en liste d'attente",
                        "« %s », le %s, est complet : vous êtes en liste d'attente. Si une place se libère, vous recevez un courriel. Pour quitter la liste :"
                                .formatted(event.title(), moment(event.startsAt())))
                : new Words(
                        "Votre inscription est confirmée",
                        "Vous êtes inscrit à « %s », le %s. %s Pour relire votre inscription ou l'annuler :"
                                .formatted(event.title(), moment(event.startsAt()), where(event)));
    }

    private Words offered(Registration registration, ClubEvent event) {
        return new Words(
                "Une place est libre pour vous",
                "Une place est libre pour « %s », le %s. Elle vous est gardée jusqu'au %s. Prenez-la, ou dites que vous y renoncez :"
                        .formatted(
                                event.title(),
                                moment(event.startsAt()),
                                moment(registration.offeredUntil().orElseThrow())));
    }

    private Words changed(ClubEvent event) {
        return event.status() == EventStatus.CANCELLED
                ? new Words(
                        "L'événement est annulé",
                        "« %s », prévu le %s, n'a pas lieu. L'agence écrit : « %s »"
                                .formatted(
                                        event.title(),
                                        moment(event.startsAt()),
                                        event.cancelReason().orElseThrow()))
                : new Words(
                        "L'événement change",
                        "« %s » a changé : c'est désormais le %s. %s Si vous ne pouvez plus venir, dites-le ici :"
                                .formatted(event.title(), moment(event.startsAt()), where(event)));
    }

    private Words reminder(ClubEvent event) {
        return new Words(
                "Rappel : votre événement",
                "« %s » a lieu le %s. %s Si vous ne pouvez pas venir, laissez votre place à quelqu'un d'autre :"
                        .formatted(event.title(), moment(event.startsAt()), where(event)));
    }

    private static String where(ClubEvent event) {
        var place = event.place().map(RegistrationMail::words);
        var online = event.onlineUrl().map("À distance : %s"::formatted);
        return place.map(words -> online.map(more -> words + " " + more).orElse(words))
                .or(() -> online)
                .orElse("");
    }

    private static String words(EventPlace place) {
        return "Lieu : %s, %s.".formatted(place.name(), place.address());
    }

    private String moment(Instant at) {
        return FrenchFormat.moment(at, clock.getZone());
    }

    /** The registration stands all the same, and its organisation reads it with its account. */
    @Override
    public void failed(MessageKind kind, UUID subject, String occasion) {}
}

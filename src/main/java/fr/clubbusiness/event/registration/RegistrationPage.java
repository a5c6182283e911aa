package fr.clubbusiness.event.registration;

import fr.clubbusiness.event.ClubEvent;
import fr.clubbusiness.event.EventPlace;
import fr.clubbusiness.event.meeting.MeetingLines;
import fr.clubbusiness.event.rule.EventStatus;
import fr.clubbusiness.event.rule.RegistrationRules;
import fr.clubbusiness.event.rule.RegistrationStatus;
import fr.clubbusiness.reply.Question;
import fr.clubbusiness.reply.QuestionPage;
import fr.clubbusiness.reply.QuestionPage.Choice;
import fr.clubbusiness.reply.QuestionPage.Fact;
import fr.clubbusiness.reply.ReplyKind;
import fr.clubbusiness.shared.FrenchFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The page of the link in each mail: confirm, take the seat that is kept, give it up. Afterwards it says what was answered. */
@ApplicationScoped
class RegistrationPage implements Question {
    private static final String CONFIRM = "CONFIRM";
    private static final String NOT_ME = "NOT_ME";
    private static final String ACCEPT = "ACCEPT";
    private static final String GIVE_UP = "GIVE_UP";

    private final TakeSeats taking;
    private final MoveRegistrations moves;
    private final EventSeats seats;
    private final MeetingLines meetings;
    private final Clock clock;

    RegistrationPage(TakeSeats taking, MoveRegistrations moves, EventSeats seats, MeetingLines meetings, Clock clock) {
        this.taking = taking;
        this.moves = moves;
        this.seats = seats;
        this.meetings = meetings;
        this.clock = clock;
    }

    @Override
    public ReplyKind kind() {
        return ReplyKind.REGISTRATION;
    }

    @Override
    public QuestionPage page(UUID subject) {
        return Registrations.find(subject)
                .map(found -> page(found, ClubEvent.findById(found.eventId())))
                .orElseGet(() -> closed(
                        "Cette inscription n'existe plus", "Elle a été effacée, ou n'a pas été confirmée à temps."));
    }

    @Override
    public boolean answer(UUID subject, String answer, String read) {
        var found = Registrations.find(subject).orElse(null);
        if (found == null) {
            return false;
        }
        var event = seats.lock(ClubEvent.findById(found.eventId()));
        Registration.getEntityManager().refresh(found);
        if (!(page(found, event) instanceof QuestionPage.Open open)
                || !open.version().equals(read)) {
            return false;
        }
        switch (answer) {
            case CONFIRM -> taking.confirm(event, found);
            case NOT_ME -> found.delete();
            case ACCEPT -> moves.accept(event, found);
            default -> moves.cancel(event, found);
        }
        return true;
    }

    private QuestionPage page(Registration registration, ClubEvent event) {
        if (event.status() == EventStatus.CANCELLED) {
            return closed(
                    "L'événement est annulé",
                    "L'agence écrit : « %s »".formatted(event.cancelReason().orElseThrow()));
        }
        if (registration.status() == RegistrationStatus.TO_CONFIRM) {
            return toConfirm(registration, event);
        }
        var isOver = event.hasStarted(clock.instant()) || event.status() != EventStatus.PUBLISHED;
        if (isOver && registration.status().hasSeat() && clock.instant().isBefore(event.endsAt())) {
            var lines = meetings.of(event, registration.id());
            if (!lines.isEmpty()) {
                return new QuestionPage.Closed("Vos rencontres", lines, null);
            }
        }
        return isOver ? answered(registration) : standing(registration, event);
    }

    private QuestionPage toConfirm(Registration registration, ClubEvent event) {
        var now = clock.instant();
        if (seats.isRegistered(event, registration.email())) {
            return closed("Vous êtes déjà inscrit", "Le lien de votre premier courriel montre votre inscription.");
        }
        if (!event.isOpen(now) || !now.isBefore(registration.registeredAt().plus(RegistrationRules.TO_CONFIRM))) {
            return closed(
                    "Cette inscription n'est plus à confirmer",
                    "Les inscriptions sont closes, ou le lien a plus de sept jours.");
        }
        return new QuestionPage.Open(
                "Confirmez-vous cette inscription ?",
                facts(registration, event),
                List.of(
                        "Une fois confirmée, elle prend une place, ou la suite de la liste d'attente si tout est pris.",
                        "Vos nom et adresse servent à cet événement seulement, et sont effacés douze mois après.",
                        "Vous n'avez rien demandé ? Dites-le ici : tout est effacé aussitôt."),
                List.of(new Choice(CONFIRM, "Je confirme"), new Choice(NOT_ME, "Je n'ai rien demandé")),
                null);
    }

    private QuestionPage standing(Registration registration, ClubEvent event) {
        return switch (registration.status()) {
            case CONFIRMED ->
                new QuestionPage.Open(
                        "Votre inscription est confirmée",
                        withMeetings(registration, event),
                        List.of("Vous ne pouvez plus venir ? Laissez votre place à quelqu'un d'autre."),
                        List.of(new Choice(GIVE_UP, "J'annule mon inscription")),
                        null);
            case WAITLISTED ->
                new QuestionPage.Open(
                        "Vous êtes en liste d'attente",
                        facts(registration, event),
                        List.of("Si une place se libère, vous recevez un courriel. Vous n'avez rien à faire d'ici là."),
                        List.of(new Choice(GIVE_UP, "Je quitte la liste")),
                        null);
            case OFFERED -> offered(registration, event);
            case TO_CONFIRM, LAPSED, CANCELLED, EXCUSED, PRESENT, NO_SHOW -> answered(registration);
        };
    }

    private QuestionPage offered(Registration registration, ClubEvent event) {
        return registration.isOffered(clock.instant())
                ? new QuestionPage.Open(
                        "Une place est libre pour vous",
                        facts(registration, event),
                        List.of("Elle vous est gardée jusqu'au %s, puis proposée à la personne suivante."
                                .formatted(moment(registration.offeredUntil().orElseThrow()))),
                        List.of(new Choice(ACCEPT, "Je prends la place"), new Choice(GIVE_UP, "J'y renonce")),
                        null)
                : closed(
                        "La place n'est plus gardée",
                        "Vous n'avez pas répondu à temps : elle est proposée à la personne suivante.");
    }

    private static QuestionPage answered(Registration registration) {
        return switch (registration.status()) {
            case CANCELLED -> closed("Votre inscription est annulée", "Vous l'avez annulée. Merci de l'avoir dit.");
            case EXCUSED -> closed("Vous êtes excusé", "Vous avez dit que vous ne pouviez pas venir.");
            case LAPSED ->
                closed(
                        "La place n'est plus gardée",
                        "Vous n'avez pas répondu à temps : elle a été proposée à la personne suivante.");
            case PRESENT -> closed("Merci d'être venu", "L'événement a eu lieu.");
            case TO_CONFIRM, CONFIRMED, WAITLISTED, OFFERED, NO_SHOW ->
                closed("L'événement a eu lieu", "Il n'y a plus rien à faire ici.");
        };
    }

    private List<Fact> facts(Registration registration, ClubEvent event) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Événement", event.title()));
        facts.add(new Fact("Quand", moment(event.startsAt())));
        event.place().map(RegistrationPage::words).ifPresent(words -> facts.add(new Fact("Où", words)));
        facts.add(new Fact("Nom", registration.firstName() + " " + registration.lastName()));
        return facts;
    }

    private List<Fact> withMeetings(Registration registration, ClubEvent event) {
        var facts = facts(registration, event);
        meetings.of(event, registration.id()).forEach(line -> facts.add(new Fact("Rencontre", line)));
        return facts;
    }

    private static String words(EventPlace place) {
        return place.name() + ", " + place.address();
    }

    private String moment(Instant at) {
        return FrenchFormat.moment(at, clock.getZone());
    }

    private static QuestionPage closed(String title, String line) {
        return new QuestionPage.Closed(title, List.of(line), null);
    }
}

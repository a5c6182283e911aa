package fr.clubbusiness.introduction.ask;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.BeneficiaryIdentity;
import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.history.History;
import fr.clubbusiness.introduction.Introduction;
import fr.clubbusiness.introduction.rule.Asking;
import fr.clubbusiness.introduction.rule.Asking.Reach;
import fr.clubbusiness.introduction.step.ShareIntroduction;
import fr.clubbusiness.message.Channels;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.Outbox;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.Forbidden;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.vocabulary.ContactChannel;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.stream.Stream;

/** Asks a person about a job, if they can be reached and still agree to be proposed. */
@ApplicationScoped
class AskPerson {
    private final CurrentCaller current;
    private final ShareIntroduction sharing;
    private final PrivateReading reading;
    private final Channels channels;
    private final Outbox outbox;
    private final PersonCalls calls;
    private final History history;
    private final Clock clock;

    AskPerson(
            CurrentCaller current,
            ShareIntroduction sharing,
            PrivateReading reading,
            Channels channels,
            Outbox outbox,
            PersonCalls calls,
            History history,
            Clock clock) {
        this.current = current;
        this.sharing = sharing;
        this.reading = reading;
        this.channels = channels;
        this.outbox = outbox;
        this.calls = calls;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Asks.
     *
     * @param isAsked whether an earlier question has no answer yet
     * @throws Conflict when the need is not open
     * @throws Forbidden when an adviser may not use the person's contacts
     * @throws Refused with all reasons against it
     */
    void ask(Introduction introduction, ContactChannel channel, boolean shareOnYes, boolean isAsked) {
        var person = sharing.requireNeedOpen(introduction);
        var refusals = Asking.refusals(isAsked, channel, reach(person, channel));
        Refused.ifAny(Stream.concat(sharing.agreementRefusals(person).stream(), refusals.stream())
                .toList());
        var question = new PersonQuestion(introduction, channel, shareOnYes, current.get(), clock.instant());
        question.persistAndFlush();
        history.record(SubjectKind.INTRODUCTION, introduction.id(), "PERSON_ASKED", channel.name());
        send(introduction, question);
    }

    /** A letter is printed by the structure: if somebody else asks for one, the structure has a task. */
    private void send(Introduction introduction, PersonQuestion question) {
        var structure = introduction.facts().structure();
        if (question.channel() != ContactChannel.LETTER) {
            outbox.postToPerson(
                    MessageKind.QUESTION,
                    question.channel(),
                    SubjectKind.INTRODUCTION,
                    introduction.id(),
                    question.id().toString());
        } else if (!current.get().actsFor(structure)) {
            calls.open(introduction);
        }
    }

    private Reach reach(Beneficiary person, ContactChannel channel) {
        if (channel == ContactChannel.LETTER) {
            return Reach.REACHED;
        }
        var identity = BeneficiaryIdentity.of(person.id())
                .orElseThrow(PrivateReading::purposeNeeded)
                .identity();
        // It stays when the question is refused, which tells about the contacts too.
        QuarkusTransaction.requiringNew().run(() -> reading.recordRead(person, "IDENTITY_READ"));
        if (!channels.sends(channel)) {
            return Reach.NOT_SENT_BY_THE_CLUB;
        }
        if (!identity.contactChannels().contains(channel)) {
            return Reach.NOT_ACCEPTED;
        }
        return identity.addressOf(channel).isPresent() ? Reach.REACHED : Reach.NO_ADDRESS;
    }
}

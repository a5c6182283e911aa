package fr.clubbusiness.introduction.due;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.BeneficiaryIdentity;
import fr.clubbusiness.beneficiary.Identity;
import fr.clubbusiness.introduction.Introduction;
import fr.clubbusiness.introduction.IntroductionFacts;
import fr.clubbusiness.introduction.ask.AskedIntroductions;
import fr.clubbusiness.introduction.ask.PersonCalls;
import fr.clubbusiness.introduction.rule.Asking;
import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.message.Channels;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.Outbox;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.vocabulary.ContactChannel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Tells people what became of a job that they knew of, because they were asked about it or met the employer. Within 48 hours: a message at once, or a task
 * of their structure where the club may not write to them.
 */
@ApplicationScoped
class TellOutcomes implements DueWork {
    /** The one that is read soonest comes first. */
    private static final List<ContactChannel> CHANNELS = List.of(ContactChannel.SMS, ContactChannel.EMAIL);

    private final CurrentCaller current;
    private final Channels channels;
    private final Outbox outbox;
    private final PersonCalls calls;
    private final Clock clock;

    TellOutcomes(CurrentCaller current, Channels channels, Outbox outbox, PersonCalls calls, Clock clock) {
        this.current = current;
        this.channels = channels;
        this.outbox = outbox;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "introduction-outcome";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return DueRows.lock(
                Introduction.find(
                        "clubId = ?1 and personToldAt is null and status in (DECLINED, WITHDRAWN, EXPIRED) and id not in ?2 order by end.at",
                        current.get().club(),
                        except),
                most,
                Introduction::id);
    }

    @Override
    public void handle(UUID id) {
        Introduction introduction = Introduction.findById(id);
        if (isToTell(introduction)) {
            tell(introduction);
        }
        Introduction.update("personToldAt = ?1 where id = ?2", clock.instant(), id);
    }

    /** Whoever was never asked, or left, or said no, hears nothing. */
    private static boolean isToTell(Introduction introduction) {
        var facts = introduction.facts();
        var end = facts.end();
        Beneficiary person = Beneficiary.findById(facts.beneficiary());
        return (facts.sharedAt() != null || AskedIntroductions.isKnownToPerson(introduction.id()))
                && Asking.isToldOf(
                        introduction.trueStatus(), end == null ? null : end.reason(), end == null ? null : end.by())
                && person.agreementInForce();
    }

    private void tell(Introduction introduction) {
        var facts = introduction.facts();
        channel(facts)
                .ifPresentOrElse(
                        channel -> outbox.postToPerson(
                                MessageKind.OUTCOME,
                                channel,
                                SubjectKind.INTRODUCTION,
                                introduction.id(),
                                introduction.trueStatus().name()),
                        () -> calls.openForOutcome(introduction));
    }

    private Optional<ContactChannel> channel(IntroductionFacts facts) {
        var identity = BeneficiaryIdentity.of(facts.beneficiary()).map(BeneficiaryIdentity::identity);
        return identity.stream().flatMap(this::open).findFirst();
    }

    private Stream<ContactChannel> open(Identity identity) {
        return CHANNELS.stream()
                .filter(channels::sends)
                .filter(channel -> identity.addressOf(channel).isPresent());
    }
}

package fr.clubbusiness.introduction.step;

import fr.clubbusiness.directory.ContractTerms;
import fr.clubbusiness.introduction.Introduction;
import fr.clubbusiness.introduction.IntroductionFacts;
import fr.clubbusiness.message.MessageContent;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.MessageLine;
import fr.clubbusiness.message.Outbox;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.FrenchFormat;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Tells the other sides at once of an interview and of a hire, which do not wait for the next morning. */
@ApplicationScoped
class StepNews implements MessageContent {
    private final CurrentCaller current;
    private final Outbox outbox;
    private final Clock clock;

    StepNews(CurrentCaller current, Outbox outbox, Clock clock) {
        this.current = current;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The interview was fixed, or moved, or takes place elsewhere: each time is told. */
    void tellInterview(Introduction introduction) {
        tell(MessageKind.INTERVIEW_FIXED, introduction, interview(introduction.facts()) + " " + clock.instant());
    }

    /** A contract was recorded. */
    void tellHire(Introduction introduction, ContractTerms terms) {
        tell(MessageKind.HIRE_RECORDED, introduction, terms.start().toString());
    }

    private void tell(MessageKind kind, Introduction introduction, String occasion) {
        var facts = introduction.facts();
        Stream.of(facts.structure(), facts.employer())
                .distinct()
                .filter(side -> !current.get().actsFor(side))
                .forEach(side -> outbox.postAtOnce(kind, side, SubjectKind.INTRODUCTION, introduction.id(), occasion));
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.INTERVIEW_FIXED, MessageKind.HIRE_RECORDED);
    }

    /** Nothing once the interview is held or was moved again, or the hire cancelled. */
    @Override
    public Optional<MessageLine> line(MessageKind kind, UUID reader, UUID subject, String occasion) {
        return Introduction.<Introduction>findByIdOptional(subject)
                .filter(introduction -> reader.equals(introduction.facts().structure())
                        || reader.equals(introduction.facts().employer()))
                .flatMap(introduction -> news(kind, introduction, occasion).map(news -> line(introduction, news)));
    }

    private Optional<String> news(MessageKind kind, Introduction introduction, String occasion) {
        var facts = introduction.facts();
        var interview = facts.interview();
        return switch (introduction.trueStatus()) {
            case INTERVIEWING ->
                kind == MessageKind.INTERVIEW_FIXED
                                && interview != null
                                && interview.at().isAfter(clock.instant())
                                && occasion.startsWith(interview(facts))
                        ? Optional.of("un entretien est fixé, le %s"
                                .formatted(FrenchFormat.moment(interview.at(), clock.getZone())))
                        : Optional.empty();
            case HIRED ->
                kind == MessageKind.HIRE_RECORDED ? Optional.of("l'embauche est enregistrée") : Optional.empty();
            case PROPOSED, SHARED, TRIAL, DECLINED, WITHDRAWN, SUSPENDED, OBSOLETE, EXPIRED, CANCELLED ->
                Optional.empty();
        };
    }

    private static String interview(IntroductionFacts facts) {
        var interview = facts.interview();
        return interview == null ? "" : interview.at().toString();
    }

    private static MessageLine line(Introduction introduction, String news) {
        LabourNeed need = LabourNeed.findById(introduction.facts().need());
        return new MessageLine(
                "%s, %s (%s) : %s."
                        .formatted(introduction.reference(), need.offer().title(), need.reference(), news),
                "v1/introductions/" + introduction.reference());
    }
}

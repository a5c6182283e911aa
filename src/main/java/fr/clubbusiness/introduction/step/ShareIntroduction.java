package fr.clubbusiness.introduction.step;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.introduction.Introduction;
import fr.clubbusiness.introduction.IntroductionHistory;
import fr.clubbusiness.introduction.NeedAgreement;
import fr.clubbusiness.introduction.ProposeIntroduction;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.RefusalReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Makes a person known to the employer, with their agreement for the need. */
@ApplicationScoped
public class ShareIntroduction {
    private static final RefusalReason AGREEMENT_IN_FUTURE = RefusalReason.of(
            "AGREEMENT_IN_FUTURE",
            "L'accord de la personne est daté de demain ou plus tard.",
            "The person's agreement is dated tomorrow or later.");

    private static final RefusalReason NO_AGREEMENT = RefusalReason.of(
            "AGREEMENT",
            "La personne n'est plus d'accord pour être proposée.",
            "The person no longer agrees to be proposed.");

    private final CurrentCaller current;
    private final IntroductionHistory history;
    private final Clock clock;

    ShareIntroduction(CurrentCaller current, IntroductionHistory history, Clock clock) {
        this.current = current;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Shares. A person is not shared for a need that is no longer open, or without their agreement: their name would be revealed for no purpose.
     *
     * @throws Conflict when the need is not open
     * @throws Refused when the agreement is dated in the future, or the person no longer agrees to be proposed
     */
    public void share(Introduction introduction, NeedAgreement agreement) {
        var person = requireNeedOpen(introduction);
        Refused.ifAny(Stream.concat(inFuture(agreement.givenOn()), agreementRefusals(person).stream())
                .toList());
        var from = introduction.trueStatus();
        introduction.share(person, agreement, clock);
        history.record(introduction, "SHARED", from, null);
    }

    /**
     * The person, if the need is still open.
     *
     * @throws Conflict when it is not
     */
    public Beneficiary requireNeedOpen(Introduction introduction) {
        var club = current.get().club();
        var facts = introduction.facts();
        if (LabourNeed.find(club, facts.need()).filter(LabourNeed::isOpen).isEmpty()) {
            throw ProposeIntroduction.needNotOpen();
        }
        return Beneficiary.find(club, facts.beneficiary()).orElseThrow();
    }

    /** Why this person is proposed to nobody; empty when they agree to it. */
    public List<RefusalReason> agreementRefusals(Beneficiary person) {
        return person.agreementInForce() ? List.of() : List.of(NO_AGREEMENT);
    }

    void requireNotInFuture(LocalDate agreementOn) {
        Refused.ifAny(inFuture(agreementOn).toList());
    }

    private Stream<RefusalReason> inFuture(LocalDate agreementOn) {
        return agreementOn.isAfter(LocalDate.now(clock)) ? Stream.of(AGREEMENT_IN_FUTURE) : Stream.of();
    }
}

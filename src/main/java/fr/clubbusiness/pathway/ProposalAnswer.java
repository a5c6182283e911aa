package fr.clubbusiness.pathway;

import fr.clubbusiness.beneficiary.Barrier;
import fr.clubbusiness.pathway.rule.AnsweredProposal;
import fr.clubbusiness.pathway.rule.LiftedFact;
import fr.clubbusiness.security.Caller;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** What a person's structure answered to a proposal of a lifted barrier. It is never changed, and ends when the barrier moves again. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class ProposalAnswer extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID clubId;
    private UUID beneficiaryId;

    @Enumerated(EnumType.STRING)
    private Barrier barrier;

    @Enumerated(EnumType.STRING)
    private LiftedFact fact;

    private String gain;

    @Enumerated(EnumType.STRING)
    private AnsweredProposal.Answer answer;

    private UUID answeredBy;
    private Instant answeredAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ProposalAnswer() {}

    @SuppressWarnings("NullAway.Init")
    ProposalAnswer(UUID beneficiaryId, Barrier barrier, AnsweredProposal answered, Caller by, Instant now) {
        this.clubId = by.club();
        this.beneficiaryId = beneficiaryId;
        this.barrier = barrier;
        this.fact = answered.fact();
        this.gain = answered.gain();
        this.answer = answered.answer();
        this.answeredBy = by.member();
        this.answeredAt = now;
    }

    /** Those of a person that still hold: their barrier has not moved since. None for who may not read them. */
    static List<ProposalAnswer> standing(UUID beneficiaryId) {
        return list("""
                from ProposalAnswer a where a.beneficiaryId = ?1 and not exists (
                    select 1 from BarrierStep s where s.beneficiaryId = a.beneficiaryId and s.barrier = a.barrier and s.movedAt > a.answeredAt)
                """, beneficiaryId);
    }

    Barrier barrier() {
        return barrier;
    }

    AnsweredProposal answered() {
        return new AnsweredProposal(fact, gain, answer);
    }
}

package fr.clubbusiness.allocation;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.introduction.Introduction;
import fr.clubbusiness.introduction.ProposeIntroduction;
import fr.clubbusiness.matching.JudgePair;
import fr.clubbusiness.problem.Problem;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.FieldViolation;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.RefusalReason;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Turns pairs of a proposal into introductions, each in its own transaction. The rule is the one for any introduction that an adviser
 * starts: the pair is judged again on present data. Existing introductions stay as they are, so repeating a request changes nothing.
 */
@ApplicationScoped
class IntroducePairs {
    private final ProposeIntroduction proposeIntroduction;

    IntroducePairs(ProposeIntroduction proposeIntroduction) {
        this.proposeIntroduction = proposeIntroduction;
    }

    /** The result for a pair. */
    @Schema(name = "AllocationIntroductionOutcome")
    enum Outcome {
        CREATED,
        ALREADY,
        REFUSED
    }

    /** The texts that go with each introduction. */
    record Texts(@Nullable String message, @Nullable String overrideReason) {}

    /**
     * A pair and its result.
     *
     * @param introduction null when refused, and when an introduction that does not exist yet is only tried
     * @param reasons empty unless refused
     */
    record PairResult(UUID pair, Outcome outcome, @Nullable Introduction introduction, List<RefusalReason> reasons) {}

    /** Introduces the pair, unless an introduction exists or a rule refuses. */
    PairResult introduce(Caller caller, UUID pair, Texts texts) {
        try {
            return tryOnce(caller, pair, texts);
        } catch (PersistenceException conflicting) {
            // Another request introduced the pair at the same moment. The second attempt finds that introduction, or
            // throws the error.
            return tryOnce(caller, pair, texts);
        }
    }

    /** What {@link #introduce} would do; everything is rolled back. */
    PairResult tryDry(Caller caller, UUID pair, Texts texts) {
        QuarkusTransaction.begin();
        try {
            var locked = AllocationPair.lock(pair);
            var existing = existing(locked);
            if (existing.isPresent()) {
                return new PairResult(pair, Outcome.ALREADY, existing.get(), List.of());
            }
            propose(caller, locked, texts);
            return new PairResult(pair, Outcome.CREATED, null, List.of());
        } catch (Problem refused) {
            return new PairResult(pair, Outcome.REFUSED, null, reasons(refused));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private PairResult tryOnce(Caller caller, UUID pair, Texts texts) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                var locked = AllocationPair.lock(pair);
                var existing = existing(locked);
                var introduction = existing.orElseGet(() -> propose(caller, locked, texts));
                locked.markIntroduced(introduction.id());
                return new PairResult(
                        pair, existing.isPresent() ? Outcome.ALREADY : Outcome.CREATED, introduction, List.of());
            });
        } catch (Problem refused) {
            var reasons = reasons(refused);
            QuarkusTransaction.requiringNew()
                    .run(() -> AllocationPair.lock(pair)
                            .markRefused(
                                    reasons.stream().map(RefusalReason::code).toList()));
            return new PairResult(pair, Outcome.REFUSED, null, reasons);
        }
    }

    /** A pair comes from a ranking: whoever has objected to it since is no longer proposed by it, as if they had taken back their agreement. */
    private Introduction propose(Caller caller, AllocationPair pair, Texts texts) {
        if (Beneficiary.find(caller.club(), pair.beneficiary())
                .filter(person -> person.limits().rankingObjected())
                .isPresent()) {
            throw new Refused(List.of(JudgePair.unlisted()));
        }
        return proposeIntroduction.propose(caller, proposal(pair, texts));
    }

    private Optional<Introduction> existing(AllocationPair pair) {
        return pair.introduction() == null
                ? proposeIntroduction.openBetween(pair.need(), pair.beneficiary())
                : Introduction.findByIdOptional(pair.introduction());
    }

    private static ProposeIntroduction.Proposal proposal(AllocationPair pair, Texts texts) {
        return new ProposeIntroduction.Proposal(
                new Reference(pair.need().toString()),
                null,
                new Reference(pair.beneficiary().toString()),
                texts.message(),
                texts.overrideReason());
    }

    /** The reasons of a refusal of any kind. A closed need is a conflict and a departed person is a violation; both become reasons here. */
    private static List<RefusalReason> reasons(Problem refused) {
        if (!refused.reasons().isEmpty()) {
            return refused.reasons();
        }
        return refused.violations().isEmpty()
                ? List.of(new RefusalReason(
                        refused.code().toUpperCase(java.util.Locale.ROOT).replace('-', '_'), refused.detail()))
                : refused.violations().stream().map(IntroducePairs::gone).toList();
    }

    private static RefusalReason gone(FieldViolation violation) {
        return new RefusalReason("GONE", violation.text());
    }
}

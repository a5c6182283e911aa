package fr.clubbusiness.allocation;

import fr.clubbusiness.introduction.Introduction;
import fr.clubbusiness.introduction.ProposeIntroduction;
import fr.clubbusiness.problem.Problem;
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
 * Turns pairs of a proposal into introductions, each in a transaction of its own and by the same rule as any other that an adviser
 * starts: the pair is judged again as it now is. What stands already is left as it is, so that asking twice changes nothing.
 */
@ApplicationScoped
class IntroducePairs {
    private final ProposeIntroduction proposing;

    IntroducePairs(ProposeIntroduction proposing) {
        this.proposing = proposing;
    }

    /** What became of a pair. */
    @Schema(name = "AllocationIntroductionOutcome")
    enum Outcome {
        CREATED,
        ALREADY,
        REFUSED
    }

    /** What is said with each introduction. */
    record Said(@Nullable String message, @Nullable String overrideReason) {}

    /**
     * A pair that was tried.
     *
     * @param introduction null when refused
     * @param reasons empty unless refused
     */
    record Tried(UUID pair, Outcome outcome, @Nullable Introduction introduction, List<RefusalReason> reasons) {}

    /** Introduces the two of a pair, unless they are introduced already or a rule refuses. */
    Tried introduce(Caller caller, UUID pair, Said said) {
        try {
            return tryOnce(caller, pair, said);
        } catch (PersistenceException raced) {
            // Somebody else introduced the two at the same moment: seen now, or else broken for good.
            return tryOnce(caller, pair, said);
        }
    }

    private Tried tryOnce(Caller caller, UUID pair, Said said) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                var locked = AllocationPair.lock(pair);
                var known = known(locked);
                var introduction = known.orElseGet(() -> proposing.propose(caller, asked(locked, said)));
                locked.introduced(introduction.id());
                return new Tried(pair, known.isPresent() ? Outcome.ALREADY : Outcome.CREATED, introduction, List.of());
            });
        } catch (Problem refused) {
            var reasons = reasons(refused);
            QuarkusTransaction.requiringNew()
                    .run(() -> AllocationPair.lock(pair)
                            .refused(reasons.stream().map(RefusalReason::code).toList()));
            return new Tried(pair, Outcome.REFUSED, null, reasons);
        }
    }

    private Optional<Introduction> known(AllocationPair pair) {
        return pair.introduction() == null
                ? proposing.openBetween(pair.need(), pair.beneficiary())
                : Introduction.findByIdOptional(pair.introduction());
    }

    private static ProposeIntroduction.Asked asked(AllocationPair pair, Said said) {
        return new ProposeIntroduction.Asked(
                new Reference(pair.need().toString()),
                null,
                new Reference(pair.beneficiary().toString()),
                said.message(),
                said.overrideReason());
    }

    /** A need that is closed by now is a conflict, a person who is gone a violation: all are reasons here. */
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

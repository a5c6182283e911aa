package fr.clubbusiness.need;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Scheduler;
import fr.clubbusiness.need.wording.OfferWording;
import fr.clubbusiness.need.wording.WordingFinding;
import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.vocabulary.ContractType;
import fr.clubbusiness.vocabulary.FrenchLevel;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a need may be stored, and whether it may be opened. Returns all reasons against it. A draft may lack values that only readers
 * need; warnings name them.
 */
final class NeedRules {
    static final int MAX_REQUIRED_SKILLS = 5;
    static final int MAX_WISHED_SKILLS = 10;
    /** Above this level, asking for French needs a reason: it excludes people that the job does not exclude (L1132-1). */
    static final FrenchLevel FRENCH_WITHOUT_REASON = FrenchLevel.A2;

    /** Texts are read far more often than written, fifty in a list, and the same words always give the same findings. */
    private static final LoadingCache<Texts, List<WordingFinding>> FINDINGS = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterAccess(Duration.ofHours(1))
            .scheduler(Scheduler.systemScheduler())
            .build(texts -> OfferWording.check(texts.title(), texts.description()));

    private NeedRules() {}

    /**
     * The reasons that forbid storing it, even as a draft.
     *
     * @param possible contracts that a need of this employer may accept
     * @param filled positions already taken by a hire
     */
    static List<RefusalReason> storeRefusals(
            NeedCriteria criteria, NeedOffer offer, Set<ContractType> possible, int filled) {
        return Stream.of(
                        contractsArePossible(criteria, possible),
                        requiredSkillsAreFew(criteria),
                        wishedSkillsAreFew(criteria),
                        positionsAreLeft(offer, filled))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The reasons that forbid opening it, apart from those that forbid storing it. */
    static List<RefusalReason> openRefusals(NeedCriteria criteria, NeedOffer offer) {
        return openRefusals(criteria, offer, wording(offer));
    }

    private static List<RefusalReason> openRefusals(
            NeedCriteria criteria, NeedOffer offer, List<WordingFinding> wording) {
        var facts = Stream.of(
                        payIsGiven(offer),
                        oralFrenchHasReason(criteria, offer),
                        writtenFrenchHasReason(criteria, offer))
                .flatMap(Optional::stream);
        return Stream.concat(facts, OfferWording.refusals(wording).stream()).toList();
    }

    /** Warnings for the poster: a start that has passed, questionable words and, for a draft, what is missing to open it. */
    static List<RefusalReason> warnings(NeedStatus status, NeedCriteria criteria, NeedOffer offer, LocalDate today) {
        var wording = wording(offer);
        var missing = status == NeedStatus.DRAFT ? openRefusals(criteria, offer, wording) : List.<RefusalReason>of();
        var words = wording.stream().filter(finding -> !finding.isRefused()).map(WordingFinding::asReason);
        return Stream.of(startHasPassed(status, criteria, today).stream(), missing.stream(), words)
                .flatMap(reasons -> reasons)
                .distinct()
                .toList();
    }

    private static Optional<RefusalReason> startHasPassed(NeedStatus status, NeedCriteria criteria, LocalDate today) {
        var current = status == NeedStatus.DRAFT || status == NeedStatus.OPEN;
        return when(
                current && criteria.startDate().isBefore(today),
                "START_HAS_PASSED",
                "La date de début est passée : indiquez la nouvelle (startDate). D'ici là, le poste est considéré comme à prendre aujourd'hui.",
                "The start date has passed: give the new one (startDate). Until then the job counts as starting today.");
    }

    private static List<WordingFinding> wording(NeedOffer offer) {
        var texts = new Texts(offer.title(), Objects.requireNonNullElse(offer.description(), ""));
        return FINDINGS.get(texts);
    }

    /** What is checked for wording. */
    private record Texts(String title, String description) {}

    private static Optional<RefusalReason> contractsArePossible(NeedCriteria criteria, Set<ContractType> possible) {
        var impossible = new TreeSet<>(criteria.contractTypes());
        impossible.removeAll(possible);
        return when(
                !impossible.isEmpty(),
                "CONTRACT_NOT_POSSIBLE",
                "Contrat impossible pour cet employeur (%s) ; possibles : %s."
                        .formatted(labels(impossible), labels(possible)),
                "Contract not possible for this employer (%s); possible: %s."
                        .formatted(codes(impossible), codes(possible)));
    }

    private static Optional<RefusalReason> requiredSkillsAreFew(NeedCriteria criteria) {
        return when(
                criteria.requiredSkills().size() > MAX_REQUIRED_SKILLS,
                "TOO_MANY_REQUIRED_SKILLS",
                "Un besoin exige au plus %d compétences : dites les autres souhaitées.".formatted(MAX_REQUIRED_SKILLS),
                "A need demands at most %d skills: say that the others are wished.".formatted(MAX_REQUIRED_SKILLS));
    }

    private static Optional<RefusalReason> wishedSkillsAreFew(NeedCriteria criteria) {
        return when(
                criteria.wishedSkills().size() > MAX_WISHED_SKILLS,
                "TOO_MANY_WISHED_SKILLS",
                "Un besoin souhaite au plus %d compétences.".formatted(MAX_WISHED_SKILLS),
                "A need wishes at most %d skills.".formatted(MAX_WISHED_SKILLS));
    }

    private static Optional<RefusalReason> positionsAreLeft(NeedOffer offer, int filled) {
        return when(
                offer.positions() < filled,
                "POSITIONS_BELOW_FILLED",
                "%d postes sont déjà pourvus : le besoin ne peut pas en compter moins.".formatted(filled),
                "%d positions are already filled: the need cannot have fewer.".formatted(filled));
    }

    /** Directive 2023/970, article 5. */
    private static Optional<RefusalReason> payIsGiven(NeedOffer offer) {
        return when(
                offer.pay() == null,
                "PAY_MISSING",
                "Le salaire ou sa fourchette est nécessaire pour ouvrir le besoin (directive 2023/970, article 5).",
                "The pay or its range is needed to open the need (directive 2023/970, article 5).");
    }

    private static Optional<RefusalReason> oralFrenchHasReason(NeedCriteria criteria, NeedOffer offer) {
        var level = criteria.frenchOral();
        return when(
                level != null && level.compareTo(FRENCH_WITHOUT_REASON) > 0 && offer.frenchReason() == null,
                "FRENCH_REASON_MISSING",
                "Un français oral au-delà de A2 demande une raison tenant au poste (frenchReason).",
                "Spoken French above A2 needs a reason that is in the job (frenchReason).");
    }

    private static Optional<RefusalReason> writtenFrenchHasReason(NeedCriteria criteria, NeedOffer offer) {
        return when(
                criteria.frenchWritten() != null && offer.frenchReason() == null,
                "FRENCH_WRITTEN_REASON_MISSING",
                "Demander un français écrit nécessite une raison tenant au poste (frenchReason).",
                "Asking for written French needs a reason that is in the job (frenchReason).");
    }

    private static String labels(Set<ContractType> contracts) {
        return contracts.stream().sorted().map(ContractType::label).collect(Collectors.joining(", "));
    }

    private static String codes(Set<ContractType> contracts) {
        return contracts.stream().sorted().map(ContractType::name).collect(Collectors.joining(", "));
    }

    private static Optional<RefusalReason> when(boolean refused, String code, String french, String english) {
        return refused ? Optional.of(RefusalReason.of(code, french, english)) : Optional.empty();
    }
}

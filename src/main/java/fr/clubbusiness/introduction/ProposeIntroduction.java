package fr.clubbusiness.introduction;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.PersonLock;
import fr.clubbusiness.introduction.rule.Initiator;
import fr.clubbusiness.introduction.rule.IntroductionStatus;
import fr.clubbusiness.matching.Candidate;
import fr.clubbusiness.matching.CandidateAliases;
import fr.clubbusiness.matching.JudgePair;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.Reference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Starts an introduction: a company asks for a candidate of its list, a structure or an adviser proposes a person. */
@ApplicationScoped
public class ProposeIntroduction {
    private final CandidateAliases candidates;
    private final JudgePair matchmaker;
    private final PersonLock lock;
    private final HireFacts file;
    private final IntroductionHistory trace;
    private final Clock clock;

    ProposeIntroduction(
            CandidateAliases candidates,
            JudgePair matchmaker,
            PersonLock lock,
            HireFacts file,
            IntroductionHistory trace,
            Clock clock) {
        this.candidates = candidates;
        this.matchmaker = matchmaker;
        this.lock = lock;
        this.file = file;
        this.trace = trace;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param candidateId of the poster's current list; else {@code beneficiary} is given
     * @param beneficiary for structures (their own people) and advisers
     */
    public record Asked(
            Reference need,
            @Nullable UUID candidateId,
            @Nullable Reference beneficiary,
            @Nullable String message,
            @Nullable String overrideReason) {}

    /**
     * Proposes; from the structure that holds the person it is shared at once, since that structure knows what the person agreed to. The
     * person is locked before they are judged: a hire or a departure at the same moment is either seen here, or sees the proposal.
     *
     * @throws Invalid when the need, candidate or person is unknown to the caller
     * @throws Conflict when the need is not open
     * @throws Refused with every constraint that fails and may not be overridden, or was not
     */
    public Introduction propose(Caller caller, Asked asked) {
        var need = need(caller, asked.need());
        var person = asked.candidateId() == null ? person(caller, asked) : candidate(need, caller, asked.candidateId());
        requirePossible(need, person, asked);
        expireOverdue(need, person);
        var holder = file.of(caller.club(), person).orElseThrow().structure();
        var initiator = asked.candidateId() != null
                ? Initiator.COMPANY
                : caller.isAdviser() ? Initiator.ADVISER : Initiator.STRUCTURE;
        var alias = candidates.aliasOf(need, person).id();
        var introduction = new Introduction(
                new ProposedPair(
                        caller.club(),
                        need.id(),
                        person,
                        need.employerId(),
                        holder,
                        alias,
                        initiator,
                        asked.message(),
                        asked.overrideReason()),
                clock);
        introduction.persistAndFlush();
        trace.of(introduction, "PROPOSED", null, null);
        if (initiator == Initiator.STRUCTURE) {
            shareAtOnce(introduction, caller, person);
        }
        return introduction;
    }

    /** An overdue proposal of the pair is over for everybody: its expiry is written now, so that the pair may be proposed again. */
    private void expireOverdue(LabourNeed need, UUID person) {
        for (var overdue : PersonIntroductions.forNeed(person, need.id())) {
            if (overdue.isOver(LocalDate.now(clock))) {
                var from = overdue.trueStatus();
                overdue.expire(clock);
                trace.of(overdue, "EXPIRED", from, null);
            }
        }
        Introduction.flush();
    }

    /** The introduction of these two that goes on, or waits for the end of a hire elsewhere. */
    public Optional<Introduction> openBetween(UUID need, UUID person) {
        return PersonIntroductions.open(person).stream()
                .filter(introduction ->
                        introduction.facts().need().equals(need) && !introduction.isOver(LocalDate.now(clock)))
                .findFirst();
    }

    private void shareAtOnce(Introduction introduction, Caller caller, UUID person) {
        introduction.share(null, clock);
        Beneficiary.find(caller.club(), person).orElseThrow().sharedAt(clock.instant());
        trace.of(introduction, "SHARED", IntroductionStatus.PROPOSED, null);
    }

    private static LabourNeed need(Caller caller, Reference reference) {
        var need = LabourNeed.find(caller.club(), reference)
                .filter(found -> found.isVisibleTo(caller))
                .orElseThrow(() -> new Invalid(
                        "needId",
                        "Ce besoin n'existe pas, ou ne vous est pas accessible.",
                        "This need does not exist, or is not accessible to you."));
        if (!need.isOpen()) {
            throw needNotOpen();
        }
        return need;
    }

    public static Conflict needNotOpen() {
        return new Conflict(
                "need-not-open",
                "Ce besoin n'est pas ouvert : on n'y présente personne.",
                "This need is not open: nobody is introduced to it.");
    }

    private UUID candidate(LabourNeed need, Caller caller, UUID candidateId) {
        var person = candidates
                .current(need, candidateId)
                .filter(_ -> Access.CANDIDATES.includes(caller, need.employerId()))
                .map(Candidate::beneficiaryId)
                .orElseThrow(ProposeIntroduction::notInTheList);
        lock.lockUnseen(person);
        return person;
    }

    private static Invalid notInTheList() {
        return new Invalid(
                "candidateId",
                "Ce candidat n'est pas dans la liste actuelle de ce besoin : relisez la liste.",
                "This candidate is not in the current list of this need: read the list again.");
    }

    private UUID person(Caller caller, Asked asked) {
        var reference = asked.beneficiary();
        if (reference == null || Access.PEOPLE.of(caller) == Access.Scope.NONE) {
            throw new Invalid(
                    caller.isCompany() ? "candidateId" : "beneficiaryId",
                    "Dites qui : candidateId pour l'entreprise, beneficiaryId pour une structure ou un conseiller.",
                    "Say whom: candidateId for the company, beneficiaryId for a structure or an adviser.");
        }
        return lock.find(caller.club(), reference)
                .filter(found -> Access.PEOPLE.includes(caller, found.structureId()))
                .map(Beneficiary::id)
                .orElseThrow(() -> new Invalid(
                        "beneficiaryId",
                        "Cette personne n'existe pas, ou ne vous est pas accessible.",
                        "This person does not exist, or is not accessible to you."));
    }

    /**
     * What never can be lifted refuses everybody; what can be lifted needs a reason. A company introduces whom its list shows: of anybody
     * else it is told nothing, so that a refusal tells neither an age nor another company's hire.
     */
    private void requirePossible(LabourNeed need, UUID person, Asked asked) {
        if (asked.candidateId() != null) {
            requireListed(need, person);
            return;
        }
        var judgement = matchmaker.judge(need, person);
        Refused.ifAny(judgement.barred());
        if (asked.overrideReason() == null) {
            Refused.ifAny(judgement.toLift());
        }
    }

    private void requireListed(LabourNeed need, UUID person) {
        if (hasAskedAlready(need, person)) {
            throw new Conflict(
                    "introduction-one-open-per-pair",
                    "Vous avez déjà demandé ce candidat pour ce besoin : suivez la mise en relation en cours.",
                    "You have already asked for this candidate for this need: follow the introduction under way.");
        }
        if (!matchmaker.judgeForCompany(need, person).matches()) {
            throw notInTheList();
        }
    }

    /** As the company is told: what has ended without its knowing is still under way for it. */
    private boolean hasAskedAlready(LabourNeed need, UUID person) {
        return PersonIntroductions.forNeed(person, need.id()).stream()
                .filter(introduction -> introduction.facts().initiator() == Initiator.COMPANY)
                .anyMatch(asked ->
                        ToldIntroduction.toPoster(asked, clock).status().isOpen());
    }
}

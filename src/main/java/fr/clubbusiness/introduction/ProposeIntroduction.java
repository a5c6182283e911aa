package fr.clubbusiness.introduction;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.PersonLock;
import fr.clubbusiness.employment.HireFacts;
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
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Starts an introduction: a company asks for a candidate of its list, or a structure or an adviser proposes a person. */
@ApplicationScoped
public class ProposeIntroduction {
    private final CandidateAliases candidates;
    private final JudgePair matchmaker;
    private final PersonLock lock;
    private final HireFacts hireFacts;
    private final IntroductionHistory history;
    private final CurrentCaller current;
    private final Clock clock;

    ProposeIntroduction(
            CandidateAliases candidates,
            JudgePair matchmaker,
            PersonLock lock,
            HireFacts hireFacts,
            IntroductionHistory history,
            CurrentCaller current,
            Clock clock) {
        this.candidates = candidates;
        this.matchmaker = matchmaker;
        this.lock = lock;
        this.hireFacts = hireFacts;
        this.history = history;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Who is proposed for which need. Exactly one of {@code candidateId} and {@code beneficiary} is given.
     *
     * @param candidateId an alias of the poster's current list, by its id or pseudonym
     * @param beneficiary the person, given by their own structure or by an adviser
     */
    public record Proposal(
            Reference need,
            @Nullable String candidateId,
            @Nullable Reference beneficiary,
            @Nullable String message,
            @Nullable String overrideReason) {}

    /**
     * Proposes. When the person's own structure proposes, the introduction is shared at once, because the structure knows that the person
     * agrees. Its program does not know: somebody of the structure shares then. The person is locked before the rules are checked. So a hire or a
     * departure at the same moment is either seen here, or sees the proposal.
     *
     * @throws Invalid when the caller cannot access the need, candidate or person
     * @throws Conflict when the need is not open
     * @throws Refused with every failing constraint that cannot be overridden, or that was not
     */
    public Introduction propose(Caller caller, Proposal proposal) {
        var need = need(caller, proposal.need());
        var person = proposal.candidateId() == null
                ? person(caller, proposal)
                : candidate(need, caller, proposal.candidateId());
        requirePossible(caller, need, person, proposal);
        expireOverdue(need, person);
        var structure = hireFacts.structureOf(caller.club(), person).orElseThrow();
        var initiator = proposal.candidateId() != null
                ? Initiator.COMPANY
                : caller.isAdviser() ? Initiator.ADVISER : Initiator.STRUCTURE;
        var alias = candidates.aliasOf(need, person).id();
        var introduction = new Introduction(
                new ProposedPair(
                        caller.club(),
                        need.id(),
                        person,
                        need.employerId(),
                        structure,
                        alias,
                        initiator,
                        proposal.message(),
                        proposal.overrideReason()),
                clock);
        introduction.persistAndFlush();
        history.record(introduction, "PROPOSED", null, null);
        if (initiator == Initiator.STRUCTURE && current.program().isEmpty()) {
            shareAtOnce(introduction, caller, person);
        }
        return introduction;
    }

    /** An overdue proposal has ended for everybody. Its expiry is stored now, so that the pair may be proposed again. */
    private void expireOverdue(LabourNeed need, UUID person) {
        for (var overdue : PersonIntroductions.forNeed(person, need.id())) {
            if (overdue.isOver(LocalDate.now(clock))) {
                var from = overdue.trueStatus();
                overdue.expire(clock);
                history.record(overdue, "EXPIRED", from, null);
            }
        }
        Introduction.flush();
    }

    /** The open introduction of this person for this need, also when a hire elsewhere suspends it. */
    public Optional<Introduction> openBetween(UUID need, UUID person) {
        return PersonIntroductions.open(person).stream()
                .filter(introduction ->
                        introduction.facts().need().equals(need) && !introduction.isOver(LocalDate.now(clock)))
                .findFirst();
    }

    private void shareAtOnce(Introduction introduction, Caller caller, UUID person) {
        introduction.share(Beneficiary.find(caller.club(), person).orElseThrow(), null, clock);
        history.record(introduction, "SHARED", IntroductionStatus.PROPOSED, null);
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

    private UUID candidate(LabourNeed need, Caller caller, String candidateId) {
        var person = candidates
                .current(need, candidateId)
                .filter(_ -> Access.CANDIDATES.includes(caller, need.employerId()))
                .map(Candidate::beneficiaryId)
                .orElseThrow(ProposeIntroduction::notInList);
        lock.lockUnseen(person);
        return person;
    }

    private static Invalid notInList() {
        return new Invalid(
                "candidateId",
                "Ce candidat n'est pas dans la liste actuelle de ce besoin : relisez la liste.",
                "This candidate is not in the current list of this need: read the list again.");
    }

    private UUID person(Caller caller, Proposal proposal) {
        var reference = proposal.beneficiary();
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
     * A constraint that cannot be lifted refuses every caller. One that can be lifted needs a reason to override it. A company may ask only
     * for people of its list. About anybody else it gets no details, because a refusal must not reveal an age or a hire by another company. An
     * adviser learns of a private fact only with a purpose.
     */
    private void requirePossible(Caller caller, LabourNeed need, UUID person, Proposal proposal) {
        if (proposal.candidateId() != null) {
            requireListed(need, person);
            return;
        }
        var judgement = matchmaker.judgeFor(caller, need, person);
        Refused.ifAny(judgement.barred());
        if (proposal.overrideReason() == null) {
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
            throw notInList();
        }
    }

    /** Whether an introduction is still open as the company sees it, even if it has ended without the company knowing. */
    private boolean hasAskedAlready(LabourNeed need, UUID person) {
        return PersonIntroductions.forNeed(person, need.id()).stream()
                .filter(introduction -> introduction.facts().initiator() == Initiator.COMPANY)
                .anyMatch(proposed ->
                        VisibleIntroduction.forPoster(proposed, clock).status().isOpen());
    }
}

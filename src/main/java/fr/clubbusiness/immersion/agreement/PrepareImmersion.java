package fr.clubbusiness.immersion.agreement;

import fr.clubbusiness.history.History;
import fr.clubbusiness.immersion.place.ImmersionPlace;
import fr.clubbusiness.immersion.place.Places;
import fr.clubbusiness.immersion.rule.AgeRules;
import fr.clubbusiness.immersion.rule.AgreementParty;
import fr.clubbusiness.immersion.rule.AgreementRules;
import fr.clubbusiness.immersion.rule.ImmersionStatus;
import fr.clubbusiness.immersion.rule.SenderSort;
import fr.clubbusiness.immersion.rule.TrialRules;
import fr.clubbusiness.immersion.rule.TrialRules.Trial;
import fr.clubbusiness.immersion.sender.Senders;
import fr.clubbusiness.immersion.sender.Trials;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.Outbox;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.vocabulary.ContactChannel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What whoever sends a person does until everybody may sign: give them a seat, ask for signatures. */
@ApplicationScoped
class PrepareImmersion {
    private final CurrentCaller current;
    private final Senders senders;
    private final Trials trials;
    private final ServedTrial trial;
    private final Places places;
    private final Immersions immersions;
    private final NameSignatories naming;
    private final History history;
    private final Outbox outbox;
    private final Clock clock;

    PrepareImmersion(
            CurrentCaller current,
            Senders senders,
            Trials trials,
            ServedTrial trial,
            Places places,
            Immersions immersions,
            NameSignatories naming,
            History history,
            Outbox outbox,
            Clock clock) {
        this.current = current;
        this.senders = senders;
        this.trials = trials;
        this.trial = trial;
        this.places = places;
        this.immersions = immersions;
        this.naming = naming;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Gives somebody a seat of a place.
     *
     * @throws Invalid when the caller sees no such place
     * @throws Refused with all that speaks against it
     */
    Immersion prepare(ImmersionRequest request) {
        var place = places.lock(request.placeId())
                .orElseThrow(() -> new Invalid("placeId", "Cette place n'existe pas.", "There is no such place."));
        var seat = places.freeSeat(place);
        var person = request.person();
        var served = Optional.ofNullable(request.introductionId()).flatMap(one -> trials.find(one, person.named()));
        var sorts = senders.sorts(served.isPresent());
        var sender = SenderSort.of(sorts, place.kind(), place.audience()).map(sort -> sort.party(place.kind()));
        var reasons = new ArrayList<>(SenderSort.refusals(sorts, place.kind(), place.audience()));
        reasons.addAll(ofPlace(place, seat, request, served));
        sender.ifPresent(party -> reasons.addAll(ofSignatories(place, party, request)));
        Refused.ifAny(reasons);
        var terms = request.conditions();
        var immersion = new Immersion(
                current.get(),
                new Immersion.Assigned(
                        place,
                        seat.orElseThrow(),
                        sender.orElseThrow(),
                        served.map(Trial::introduction).orElse(null)),
                terms,
                AgeRules.isMinorOn(person.birthDate(), terms.firstDay()),
                clock.instant());
        immersion.persistAndFlush();
        new ImmersionPerson(immersion, person).persist();
        new ImmersionBirth(immersion, person.birthDate()).persist();
        naming.name(immersion, terms);
        immersions.read(immersion);
        history.moved(SubjectKind.IMMERSION, immersion.id(), "CREATED", null, immersion.status(), null);
        return immersion;
    }

    private List<RefusalReason> ofPlace(
            ImmersionPlace place, Optional<Integer> seat, ImmersionRequest request, Optional<Trial> served) {
        var terms = request.conditions();
        var schedule = terms.schedule();
        var reasons = new ArrayList<RefusalReason>();
        if (!place.isOpen()) {
            reasons.add(RefusalReason.of("PLACE_CLOSED", "Cette place n'est plus ouverte.", "This place is not open."));
        } else if (seat.isEmpty()) {
            reasons.add(RefusalReason.of("NO_PLACE_LEFT", "Il n'y a plus de place libre.", "No place is left."));
        }
        if (current.get().actsFor(place.host())) {
            reasons.add(RefusalReason.of(
                    "OWN_PLACE",
                    "Une convention lie deux organisations : votre organisation n'oriente personne chez elle-même.",
                    "An agreement binds two organisations: yours sends nobody to itself."));
        }
        reasons.addAll(AgreementRules.refusalsOfPlace(schedule, place.firstDay(), place.lastDay()));
        reasons.addAll(AgreementRules.refusalsOfDays(schedule, LocalDate.now(clock)));
        reasons.addAll(AgeRules.refusals(
                place.kind(), terms.seconde(), request.person().birthDate(), schedule));
        if (request.introductionId() != null) {
            reasons.addAll(TrialRules.refusals(served, place.kind(), place.host(), schedule));
            reasons.addAll(TrialRules.refusalsOfPerson(served, request.person().birthDate(), schedule.from()));
        }
        return reasons;
    }

    private List<RefusalReason> ofSignatories(ImmersionPlace place, AgreementParty sender, ImmersionRequest request) {
        var terms = request.conditions();
        var isMinor = AgeRules.isMinorOn(request.person().birthDate(), terms.firstDay());
        return naming.refusals(place, AgreementParty.required(sender, isMinor), terms.signatories());
    }

    /** Sends everybody the link to sign. Sent again, to those alone who have not signed. Throws {@link Refused} while somebody who signs is missing. */
    void askSignatures(Immersion immersion) {
        var today = LocalDate.now(clock);
        var signatories = Signatory.of(List.of(immersion.id()));
        var reasons = new ArrayList<>(AgreementRules.refusalsOfBegun(immersion.firstDay(), today));
        reasons.addAll(trial.refusals(immersion, immersion.terms(List.of()).schedule()));
        reasons.addAll(naming.refusals(
                places.get(immersion.place()), immersion.parties(), NameSignatories.named(signatories)));
        Refused.ifAny(reasons);
        var from = immersion.status();
        if (from != ImmersionStatus.TO_SIGN) {
            immersion.askSignatures(clock.instant());
            immersions.read(immersion);
            history.moved(SubjectKind.IMMERSION, immersion.id(), "SIGNATURES_ASKED", from, immersion.status(), null);
        }
        signatories.stream()
                .filter(signatory -> Signature.of(signatory).isEmpty())
                .forEach(signatory -> outbox.postToPerson(
                        MessageKind.SIGNATURE_ASKED,
                        ContactChannel.EMAIL,
                        SubjectKind.IMMERSION,
                        immersion.id(),
                        SignatureMail.occasion(signatory, immersion, today)));
    }
}

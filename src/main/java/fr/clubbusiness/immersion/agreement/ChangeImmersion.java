package fr.clubbusiness.immersion.agreement;

import fr.clubbusiness.history.History;
import fr.clubbusiness.immersion.place.ImmersionPlace;
import fr.clubbusiness.immersion.place.Places;
import fr.clubbusiness.immersion.rule.AgeRules;
import fr.clubbusiness.immersion.rule.AgreementParty;
import fr.clubbusiness.immersion.rule.AgreementRules;
import fr.clubbusiness.immersion.rule.ImmersionStatus;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Changes what was prepared, which clears all signatures; the database does, whoever writes. Nothing changes from the first day on. */
@ApplicationScoped
class ChangeImmersion {
    private final Places places;
    private final Immersions immersions;
    private final NameSignatories naming;
    private final ServedTrial trial;
    private final History history;
    private final Clock clock;

    ChangeImmersion(
            Places places,
            Immersions immersions,
            NameSignatories naming,
            ServedTrial trial,
            History history,
            Clock clock) {
        this.places = places;
        this.immersions = immersions;
        this.naming = naming;
        this.trial = trial;
        this.history = history;
        this.clock = clock;
    }

    /** Other terms, or other signatories: signatures are to be asked for again. The same ones change nothing. */
    void change(Immersion immersion, AgreementTerms terms) {
        requirePrepared(immersion.status());
        var signatories = Signatory.of(List.of(immersion.id()));
        if (immersion.terms(NameSignatories.named(signatories)).isSame(terms)) {
            return;
        }
        var birthDate = birth(immersion).date();
        var reasons = new ArrayList<>(refusals(immersion, terms, birthDate));
        reasons.addAll(
                trial.refusals(immersion, terms.schedule(), person(immersion).said(birthDate)));
        Refused.ifAny(reasons);
        var from = immersion.status();
        immersion.change(terms, AgeRules.isMinorOn(birthDate, terms.firstDay()));
        Immersion.flush();
        // With each goes what they signed.
        signatories.forEach(Signatory::delete);
        Immersion.flush();
        naming.name(immersion, terms);
        changed(immersion, from, "IMMERSION_TERMS_CHANGED");
    }

    private List<RefusalReason> refusals(Immersion immersion, AgreementTerms terms, LocalDate birthDate) {
        var today = LocalDate.now(clock);
        var schedule = terms.schedule();
        var place = places.get(immersion.place());
        // A new first day to come, and an old one that is here, are the same reason.
        var reasons = new ArrayList<>(AgreementRules.refusalsOfDays(schedule, today));
        if (schedule.from().isAfter(today)) {
            reasons.addAll(AgreementRules.refusalsOfBegun(immersion.firstDay(), today));
        }
        reasons.addAll(AgreementRules.refusalsOfPlace(schedule, place.firstDay(), place.lastDay()));
        reasons.addAll(AgeRules.refusals(immersion.kind(), terms.seconde(), birthDate, schedule));
        reasons.addAll(ofSignatories(place, immersion, terms, AgeRules.isMinorOn(birthDate, terms.firstDay())));
        return reasons;
    }

    private List<RefusalReason> ofSignatories(
            ImmersionPlace place, Immersion immersion, AgreementTerms terms, boolean isMinor) {
        return naming.refusals(place, AgreementParty.required(immersion.senderParty(), isMinor), terms.signatories());
    }

    /** Who the person is, once a name or a birth date was wrong. Who signs may then be missing, until the terms name them. */
    void correct(Immersion immersion, ImmersionRequest.Person said) {
        requirePrepared(immersion.status());
        var person = person(immersion);
        var birth = birth(immersion);
        if (person.isNamed(said) && birth.date().equals(said.birthDate())) {
            return;
        }
        var terms = immersion.terms(List.of());
        var reasons = new ArrayList<>(AgreementRules.refusalsOfBegun(immersion.firstDay(), LocalDate.now(clock)));
        reasons.addAll(AgeRules.refusals(immersion.kind(), terms.seconde(), said.birthDate(), terms.schedule()));
        reasons.addAll(trial.refusals(immersion, terms.schedule(), said));
        Refused.ifAny(reasons);
        var from = immersion.status();
        person.correct(said);
        birth.correct(said.birthDate());
        immersions.read(immersion);
        immersion.correctAge(AgeRules.isMinorOn(said.birthDate(), immersion.firstDay()));
        changed(immersion, from, "IMMERSION_PERSON_CORRECTED");
    }

    private void changed(Immersion immersion, ImmersionStatus from, String act) {
        immersions.read(immersion);
        if (from == immersion.status()) {
            history.record(SubjectKind.IMMERSION, immersion.id(), act, null);
        } else {
            history.moved(SubjectKind.IMMERSION, immersion.id(), act, from, immersion.status(), null);
        }
    }

    private static ImmersionPerson person(Immersion immersion) {
        return ImmersionPerson.of(immersion.id()).orElseThrow(Immersions::unknown);
    }

    private static ImmersionBirth birth(Immersion immersion) {
        return ImmersionBirth.of(immersion.id()).orElseThrow(Immersions::unknown);
    }

    private static void requirePrepared(ImmersionStatus status) {
        if (!status.isPrepared()) {
            throw new Conflict(
                    "immersion-not-prepared",
                    "Cette immersion est %s : ses conditions ne changent plus.".formatted(status.label()),
                    "This immersion is %s: its terms no longer change.".formatted(status));
        }
    }
}

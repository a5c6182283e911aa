package fr.clubbusiness.iae;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.history.History;
import fr.clubbusiness.iae.rule.DiagnosisLaw;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Records diagnoses that the law takes, and shows them. */
@ApplicationScoped
class Diagnoses {
    private final CurrentCaller current;
    private final EntitledOrganisations organisations;
    private final History history;
    private final Clock clock;

    Diagnoses(CurrentCaller current, EntitledOrganisations organisations, History history, Clock clock) {
        this.current = current;
        this.organisations = organisations;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Records a diagnosis.
     *
     * @throws Refused with every reason against it
     */
    DiagnosisView record(Beneficiary person, DiagnosisResource.Request request) {
        var caller = current.get();
        var named = Objects.requireNonNullElseGet(
                request.by(), () -> new Reference(caller.organisation().toString()));
        var organisation = organisations.find(named);
        var by = organisation.flatMap(one -> one.diagnoserOn(request.on()));
        Refused.ifAny(DiagnosisLaw.refusals(request.on(), request.proofs(), by, LocalDate.now(clock)));
        var madeBy = organisation.orElseThrow();
        var made = new Diagnosis.Made(
                madeBy.id(), by.orElseThrow(), request.on(), request.proofs(), request.platformReference());
        var diagnosis = new Diagnosis(person.id(), made, caller, clock.instant());
        diagnosis.persist();
        history.record(SubjectKind.BENEFICIARY, person.id(), "DIAGNOSIS_RECORDED", null);
        return DiagnosisView.of(diagnosis, madeBy, isValidToday(person, diagnosis), true);
    }

    /** All of a person, the newest first. */
    List<DiagnosisView> of(Beneficiary person, boolean isHolder) {
        var all = Diagnosis.of(person.id());
        var names = organisations.named(
                all.stream().map(Diagnosis::madeBy).distinct().toList());
        var covered = isCovered(person);
        var today = LocalDate.now(clock);
        return all.stream()
                .map(diagnosis -> DiagnosisView.of(
                        diagnosis, names.get(diagnosis.madeBy()), covered || diagnosis.isValidOn(today), isHolder))
                .toList();
    }

    private boolean isValidToday(Beneficiary person, Diagnosis diagnosis) {
        return diagnosis.isValidOn(LocalDate.now(clock)) || isCovered(person);
    }

    /** While a PASS is in force, a diagnosis counts as valid (domain page, "IAE eligibility"). */
    private boolean isCovered(Beneficiary person) {
        var today = LocalDate.now(clock);
        return RegisteredPass.of(person.id()).stream().anyMatch(pass -> pass.isInForceOn(today));
    }
}

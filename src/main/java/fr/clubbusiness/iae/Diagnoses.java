package fr.clubbusiness.iae;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.history.History;
import fr.clubbusiness.iae.rule.DiagnosisLaw;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Records diagnoses that the law takes, cancels them, and shows them. */
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
     * A diagnosis that is recorded.
     *
     * @param isNew whether it was not recorded before
     */
    record Recorded(DiagnosisView view, boolean isNew) {}

    /**
     * Records a diagnosis. The same again changes nothing.
     *
     * @throws Refused with every reason against it
     */
    Recorded record(Beneficiary person, DiagnosisResource.Request request) {
        var caller = current.get();
        var named = Objects.requireNonNullElseGet(
                request.by(), () -> new Reference(caller.organisation().toString()));
        var organisation = organisations.find(named);
        var titles = organisation.map(one -> one.titlesOn(request.on())).orElse(DiagnosisLaw.Titles.NONE);
        var content = request.content();
        Refused.ifAny(DiagnosisLaw.refusals(content, titles, LocalDate.now(clock)));
        var madeBy = organisation.orElseThrow();
        var by = titles.diagnoser(content.capacity()).orElseThrow();
        var made = new Diagnosis.Made(madeBy.id(), by, content, request.platformReference());
        var known = Diagnosis.of(person.id()).stream()
                .filter(one -> one.isSameAs(made))
                .findFirst();
        var diagnosis = known.orElseGet(() -> store(new Diagnosis(person.id(), made, caller, clock.instant())));
        return new Recorded(
                DiagnosisView.of(diagnosis, madeBy, isValidToday(person, diagnosis), true), known.isEmpty());
    }

    private Diagnosis store(Diagnosis diagnosis) {
        diagnosis.persistAndFlush(); // the database refuses another one of this day by the same organisation
        tell(diagnosis, "DIAGNOSIS_RECORDED");
        return diagnosis;
    }

    /** It counts no longer, for somebody mistyped it. Cancelling it again changes nothing. */
    DiagnosisView cancel(Beneficiary person, UUID id) {
        var diagnosis =
                Diagnosis.find(person.id(), id).orElseThrow(() -> new NotFound("Ce diagnostic", "This diagnosis"));
        if (diagnosis.cancelledAt() == null) {
            diagnosis.cancel(clock.instant());
            tell(diagnosis, "DIAGNOSIS_CANCELLED");
        }
        var madeBy = organisations.named(List.of(diagnosis.madeBy())).get(diagnosis.madeBy());
        return DiagnosisView.of(diagnosis, madeBy, false, true);
    }

    private void tell(Diagnosis diagnosis, String what) {
        history.record(SubjectKind.BENEFICIARY, diagnosis.beneficiaryId(), what, null);
    }

    /** All of a person that count, the newest first. */
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

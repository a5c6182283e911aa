package fr.clubbusiness.iae;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.BeneficiaryIdentity;
import fr.clubbusiness.eligibility.Siae;
import fr.clubbusiness.iae.PassMoveResource.ProlongationRequest;
import fr.clubbusiness.iae.PassMoveResource.SuspensionRequest;
import fr.clubbusiness.iae.rule.PassRule;
import fr.clubbusiness.iae.rule.ProlongationLaw;
import fr.clubbusiness.iae.rule.SuspendedPeriod;
import fr.clubbusiness.iae.rule.SuspensionLaw;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.RefusalReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks the law whether a PASS may be suspended or prolonged, collects all reasons against it, and stores the change unless it is only tried. */
@ApplicationScoped
class MovePass {
    private final CurrentCaller current;
    private final EntitledOrganisations organisations;
    private final PassRegister register;
    private final Clock clock;

    MovePass(CurrentCaller current, EntitledOrganisations organisations, PassRegister register, Clock clock) {
        this.current = current;
        this.organisations = organisations;
        this.register = register;
        this.clock = clock;
    }

    /** The PASS with one suspension more. */
    PassFile suspend(Beneficiary person, SuspensionRequest request, boolean dry) {
        var file = latest(person);
        var until = request.until() == null ? SuspensionLaw.latestEnd(request.from()) : request.until();
        var period = new SuspendedPeriod(request.reason(), request.from(), until);
        var employer = Employer.of(request.employerId(), request.from(), organisations, current);
        var reasons = new ArrayList<>(employer.refusals());
        reasons.addAll(SuspensionLaw.refusals(file.course(), period, employer.kinds(), LocalDate.now(clock)));
        Refused.ifAny(reasons);
        var suspension = new PassSuspension(file.pass().id(), period, employer.id(), current.get(), clock.instant());
        if (!dry) {
            register.suspend(file, suspension);
        }
        return file.with(suspension);
    }

    /** The PASS with one prolongation more. */
    PassFile prolong(Beneficiary person, ProlongationRequest request, boolean dry) {
        var file = latest(person);
        var today = LocalDate.now(clock);
        var asked = new ProlongationLaw.Asked(request.reason(), request.until());
        var employer = Employer.of(request.employerId(), today, organisations, current);
        var prescriber = Optional.ofNullable(request.prescriberId())
                .flatMap(organisations::find)
                .filter(named -> named.isPrescriberOn(today));
        var birthDate =
                BeneficiaryIdentity.of(person.id()).orElseThrow().identity().birthDate();
        var parties = new ProlongationLaw.Parties(birthDate, employer.kinds(), prescriber.isPresent());
        var reasons = new ArrayList<>(employer.refusals());
        reasons.addAll(ProlongationLaw.refusals(file.course(), asked, parties, today));
        Refused.ifAny(reasons);
        var prolongation = new PassProlongation(
                file.pass().id(),
                asked.daysOf(file.course()),
                new PassProlongation.Parties(
                        employer.id(), prescriber.map(EntitledOrganisation::id).orElse(null)),
                current.get(),
                clock.instant());
        if (!dry) {
            register.prolong(file, prolongation);
        }
        return file.with(prolongation);
    }

    /** The PASS without a suspension. */
    PassFile cancelSuspension(Beneficiary person, UUID id) {
        var file = existing(person);
        var suspension = suspension(file, id);
        register.cancel(file, suspension);
        return file.without(suspension);
    }

    /** The PASS with a suspension that ends on this day, earlier than it did. */
    PassFile endSuspension(Beneficiary person, UUID id, LocalDate last) {
        var file = existing(person);
        register.end(file, suspension(file, id), last);
        return file;
    }

    /** The PASS without a prolongation. */
    PassFile cancelProlongation(Beneficiary person, UUID id) {
        var file = existing(person);
        var prolongation = PassProlongation.find(file.pass().id(), id)
                .orElseThrow(() -> new NotFound("Cette prolongation", "This prolongation"));
        register.cancel(file, prolongation);
        return file.without(prolongation);
    }

    private static PassSuspension suspension(PassFile file, UUID id) {
        return PassSuspension.find(file.pass().id(), id)
                .orElseThrow(() -> new NotFound("Cette suspension", "This suspension"));
    }

    private static PassFile latest(Beneficiary person) {
        return PassFile.latestOf(person.id()).orElseThrow(() -> new Refused(List.of(PassRule.PASS_MISSING.refusal())));
    }

    private static PassFile existing(Beneficiary person) {
        return PassFile.latestOf(person.id()).orElseThrow(PassFile::missing);
    }

    /**
     * The SIAE that employs the person.
     *
     * @param kinds what it is on the day
     * @param refusals why it cannot be named
     */
    private record Employer(UUID id, Set<Siae> kinds, List<RefusalReason> refusals) {

        /** The one that is named, or the caller's own structure, which may accompany the person without being a SIAE. */
        static Employer of(
                @Nullable Reference named, LocalDate day, EntitledOrganisations organisations, CurrentCaller current) {
            var own = current.get().organisation();
            var found = organisations.find(Objects.requireNonNullElseGet(named, () -> new Reference(own.toString())));
            var kinds = found.map(one -> one.siaeOn(day)).orElse(Set.of());
            return named == null || !kinds.isEmpty()
                    ? new Employer(found.map(EntitledOrganisation::id).orElse(own), kinds, List.of())
                    : new Employer(own, Set.of(), List.of(PassRule.EMPLOYER_NOT_SIAE.refusal()));
        }
    }
}

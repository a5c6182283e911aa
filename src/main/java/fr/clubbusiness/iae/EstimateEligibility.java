package fr.clubbusiness.iae;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.BeneficiaryIdentity;
import fr.clubbusiness.beneficiary.BeneficiarySensitive;
import fr.clubbusiness.eligibility.Criterion;
import fr.clubbusiness.eligibility.Diagnoser;
import fr.clubbusiness.eligibility.Siae;
import fr.clubbusiness.iae.rule.PassRecordLaw;
import fr.clubbusiness.iae.rule.PreDiagnosisReport;
import fr.clubbusiness.iae.rule.PreDiagnosisReport.Known;
import fr.clubbusiness.shared.Reference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gathers what is recorded about a person, and estimates by the law of {@link PreDiagnosisReport}. */
@ApplicationScoped
class EstimateEligibility {
    private final EntitledOrganisations organisations;
    private final Clock clock;

    EstimateEligibility(EntitledOrganisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * The estimate for a SIAE that would employ the person.
     *
     * @param employer by default the structure that accompanies them
     * @param kind as which kind of SIAE it would employ; by default the one that needs the most criteria: what suffices for it suffices for all
     */
    PreDiagnosisReport of(Beneficiary person, @Nullable Reference employer, @Nullable Siae kind) {
        var today = LocalDate.now(clock);
        var holder = organisations.find(new Reference(person.structureId().toString()));
        var named = employer == null ? holder : organisations.find(employer);
        var as = named.flatMap(one -> employing(one.siaeOn(today), kind));
        var by = holder.filter(one -> one.isPrescriberOn(today))
                .<Diagnoser>map(_ -> new Diagnoser.AuthorisedPrescriber())
                .or(() -> as.map(Diagnoser.Employer::new));
        var id = named.map(EntitledOrganisation::id).orElse(null);
        return PreDiagnosisReport.of(known(person, id, as.orElse(null), today), by, today);
    }

    /** An employer diagnoses as a SIAE for its own contracts: a title of prescriber is that of the structure that accompanies the person. */
    private static Optional<Siae> employing(Set<Siae> kinds, @Nullable Siae asked) {
        return asked == null
                ? kinds.stream().max(Comparator.comparingInt(Siae::level2Needed))
                : Optional.of(asked).filter(kinds::contains);
    }

    private Known known(Beneficiary person, @Nullable UUID employer, @Nullable Siae kind, LocalDate today) {
        var diagnoses = Diagnosis.of(person.id());
        var valid = diagnoses.stream()
                .filter(diagnosis -> diagnosis.holdsFor(employer, kind, today))
                .toList();
        var passes = RegisteredPass.of(person.id());
        return new Known(
                criteria(person, diagnoses, today),
                proofs(diagnoses),
                BeneficiaryIdentity.of(person.id()).orElseThrow().identity().birthDate(),
                passes.stream()
                        .filter(pass -> pass.isInForceOn(today))
                        .map(RegisteredPass::end)
                        .findFirst()
                        .orElse(null),
                valid.stream()
                        .map(Diagnosis::lastDay)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                valid.stream().anyMatch(Diagnosis::isByPrescriber),
                PassRecordLaw.waitingUntil(
                                passes.stream().map(RegisteredPass::days).toList(), today)
                        .orElse(null));
    }

    /** Those declared, and those of diagnoses that are still valid. */
    private static Set<Criterion> criteria(Beneficiary person, List<Diagnosis> diagnoses, LocalDate today) {
        var criteria = EnumSet.noneOf(Criterion.class);
        BeneficiarySensitive.criteria(person.id()).ifPresent(criteria::addAll);
        diagnoses.stream()
                .filter(diagnosis -> diagnosis.isValidOn(today))
                .flatMap(diagnosis -> diagnosis.proofs().stream())
                .forEach(proof -> criteria.add(proof.criterion()));
        return criteria;
    }

    /** The latest proof of each criterion. */
    private static Map<Criterion, LocalDate> proofs(List<Diagnosis> diagnoses) {
        var latest = new EnumMap<Criterion, LocalDate>(Criterion.class);
        for (var diagnosis : diagnoses) {
            for (var proof : diagnosis.proofs()) {
                if (proof.on() != null) {
                    latest.merge(proof.criterion(), proof.on(), (one, other) -> one.isAfter(other) ? one : other);
                }
            }
        }
        return latest;
    }
}

package fr.clubbusiness.need;

import fr.clubbusiness.directory.Employer;
import fr.clubbusiness.directory.EmployerRules;
import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.problem.Forbidden;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.vocabulary.ContractType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who may be the employer of a need, and which contracts this employer may offer. */
@ApplicationScoped
public class NeedEmployers {
    private final CurrentCaller current;
    private final Clock clock;

    NeedEmployers(CurrentCaller current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    /** The employer that a request names, by the rules of {@link #of(String, Function)}. */
    public Organisation of(@Nullable String employerId) {
        return of(employerId, named -> Organisation.find(current.get().club(), named));
    }

    /**
     * The employer that a request names. An adviser may name any company of the club, or a structure of a kind that hires. Other callers
     * post for their own organisation, which they may name or leave out.
     *
     * @param organisations finds organisations of the club
     */
    Organisation of(@Nullable String employerId, Function<Reference, Optional<Organisation>> organisations) {
        var employer = Access.POSTED_NEEDS.isAll(current.get())
                ? named(employerId, organisations)
                : own(employerId, organisations);
        requireMember(employer);
        if (!employer.isCompany() && employer.kindsOn(today()).stream().noneMatch(StructureKind::hires)) {
            if (employer.structureKind().filter(StructureKind::hires).isPresent()) {
                throw new Refused(List.of(Employer.STRUCTURE_NOT_ACTIVE));
            }
            throw new Refused(
                    "EMPLOYER_HIRES_NOBODY",
                    "Cette organisation n'embauche personne : ni entreprise, ni structure qui emploie ses salariés en insertion.",
                    "This organisation hires nobody: neither a company nor a structure that employs people.");
        }
        return employer;
    }

    /** @throws Refused when it has left the club */
    static void requireMember(Organisation employer) {
        if (!employer.isMember()) {
            throw new Refused(
                    "EMPLOYER_LEFT",
                    "Cette organisation a quitté le club : elle ne publie plus de besoin.",
                    "This organisation has left the club: it posts no needs any more.");
        }
    }

    private static Organisation named(
            @Nullable String employerId, Function<Reference, Optional<Organisation>> organisations) {
        if (employerId == null) {
            throw new Invalid(
                    "employerId",
                    "Dites pour quel employeur : son id ou sa référence (E-0412).",
                    "Say for which employer: its id or its reference (E-0412).");
        }
        return organisations
                .apply(Reference.fromString(employerId))
                .orElseThrow(() -> new Invalid(
                        "employerId",
                        "Aucune organisation du club n'a cet id ou cette référence.",
                        "No organisation of the club has this id or reference."));
    }

    private Organisation own(@Nullable String employerId, Function<Reference, Optional<Organisation>> organisations) {
        var own = organisations.apply(ownReference()).orElseThrow();
        if (employerId != null && !matches(own, employerId)) {
            throw new Forbidden(
                    "employer-not-yours",
                    "Vous publiez les besoins de votre organisation seulement : laissez employerId de côté.",
                    "You post the needs of your own organisation only: leave employerId out.");
        }
        return own;
    }

    /** The caller's organisation. */
    Reference ownReference() {
        return new Reference(current.get().organisation().toString());
    }

    /** Whether the text is the id or the reference of this organisation. */
    static boolean matches(Organisation organisation, String employerId) {
        var reference = Reference.fromString(employerId);
        return reference.id().filter(organisation.id()::equals).isPresent()
                || organisation.reference().equals(reference.text());
    }

    /** The contracts that a need of this employer may offer today. */
    Set<ContractType> contractsPossibleFor(Organisation employer) {
        return contractsPossibleFor(employer, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * The contracts that a need of this employer may offer on {@code day}. A company's need also accepts those of structures that lend
     * people. A structure's depend on its kinds on that day.
     */
    public static Set<ContractType> contractsPossibleFor(Organisation employer, LocalDate day) {
        var possible = EnumSet.noneOf(ContractType.class);
        if (employer.isCompany()) {
            possible.addAll(EmployerRules.contractsAtACompany());
        }
        employer.kindsOn(day).forEach(kind -> possible.addAll(EmployerRules.contractsOf(new Employer.Structure(kind))));
        return possible;
    }
}

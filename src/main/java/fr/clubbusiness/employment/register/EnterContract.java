package fr.clubbusiness.employment.register;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.PersonLock;
import fr.clubbusiness.directory.Employer;
import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.employment.ContractLaw;
import fr.clubbusiness.employment.Contracts;
import fr.clubbusiness.employment.Employment;
import fr.clubbusiness.employment.SignedContract;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Enters a contract that was signed outside the club, once the law allows it. */
@ApplicationScoped
class EnterContract {
    private final CurrentCaller current;
    private final PersonLock lock;
    private final ContractLaw law;
    private final Contracts contracts;

    EnterContract(CurrentCaller current, PersonLock lock, ContractLaw law, Contracts contracts) {
        this.current = current;
        this.lock = lock;
        this.law = law;
        this.contracts = contracts;
    }

    /**
     * Enters it.
     *
     * @throws Invalid when the person, the employer or the host is not known to the caller
     * @throws Refused with every reason of labour law or eligibility
     * @throws fr.clubbusiness.problem.Conflict when the person has left
     */
    Employment enter(EmploymentRequest request) {
        var caller = current.get();
        var employing = employer(caller, request.employerId());
        var host = host(caller, request.hostId(), employing);
        var person = person(caller, request.beneficiaryId());
        person.limits().requireUsable();
        var terms = request.terms();
        var employer = Employer.of(employing, host != null, terms, request.capacity())
                .orElseThrow(() -> new Refused(List.of(Employer.STRUCTURE_NOT_ACTIVE)));
        Refused.ifAny(law.ofContract(caller.club(), person.id(), employing.id(), employer, terms)
                .all());
        return contracts.sign(new SignedContract(
                person, employing.id(), employer, host == null ? null : host.id(), null, null, terms));
    }

    private Beneficiary person(Caller caller, String id) {
        return lock.find(caller.club(), Reference.fromString(id))
                .filter(found -> Access.PEOPLE.includes(caller, found.structureId()))
                .orElseThrow(() -> new Invalid(
                        "beneficiaryId",
                        "Cette personne n'existe pas, ou ne vous est pas accessible.",
                        "This person does not exist, or is not accessible to you."));
    }

    /** The caller's structure. An adviser names any organisation. */
    private static Organisation employer(Caller caller, @Nullable String id) {
        if (id == null && !caller.isAdviser()) {
            return Organisation.find(caller.club(), caller.organisation()).orElseThrow();
        }
        return Optional.ofNullable(id)
                .flatMap(named -> Organisation.find(caller.club(), Reference.fromString(named)))
                .filter(found -> caller.isAdviser() || caller.actsFor(found.id()))
                .orElseThrow(() -> new Invalid(
                        "employerId",
                        "Dites qui emploie : votre structure, ou toute organisation du club si vous êtes conseiller.",
                        "Say who employs: your structure, or any organisation of the club if you are an adviser."));
    }

    private static @Nullable Organisation host(Caller caller, @Nullable String id, Organisation employing) {
        if (id == null) {
            return null;
        }
        return Organisation.find(caller.club(), Reference.fromString(id))
                .filter(Organisation::isCompany)
                .filter(found -> !found.id().equals(employing.id()))
                .orElseThrow(() -> new Invalid(
                        "hostId",
                        "Donnez une entreprise du club, autre que l'employeur, qui vous est accessible.",
                        "Give a company of the club, other than the employer, that is accessible to you."));
    }
}

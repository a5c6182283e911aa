package fr.clubbusiness.pathway;

import fr.clubbusiness.beneficiary.Barrier;
import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.BeneficiarySensitive;
import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.beneficiary.VisiblePeople;
import fr.clubbusiness.pathway.rule.AnsweredProposal;
import fr.clubbusiness.shared.Reference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Finds the person whose path is read or changed, for who may do so. A path is as private as the barriers: the same readers, the same trace. */
@ApplicationScoped
class ReadPathway {
    private final VisiblePeople people;
    private final PrivateReading reading;

    ReadPathway(VisiblePeople people, PrivateReading reading) {
        this.people = people;
        this.reading = reading;
    }

    /**
     * A person with their barriers.
     *
     * @param isHolder whether the caller acts for the structure that accompanies them
     * @param answers to the proposals of their lifted barriers, where they were read ({@link #withAnswers})
     */
    record Path(Beneficiary person, BeneficiarySensitive sensitive, boolean isHolder, List<ProposalAnswer> answers) {

        /** Whether the person has this barrier, and is not done with it. */
        boolean hasToLift(Barrier barrier) {
            return sensitive
                    .status(barrier)
                    .filter(status -> status != Barrier.Status.LIFTED)
                    .isPresent();
        }

        /** Whether this barrier of the person is lifted, so that it proposes facts. */
        boolean hasLifted(Barrier barrier) {
            return sensitive
                    .status(barrier)
                    .filter(Barrier.Status.LIFTED::equals)
                    .isPresent();
        }

        /** What was answered to this barrier since it was lifted. */
        List<AnsweredProposal> answers(Barrier barrier) {
            return answers.stream()
                    .filter(answer -> answer.barrier() == barrier)
                    .map(ProposalAnswer::answered)
                    .toList();
        }

        /** The same after these answers. */
        Path answered(List<ProposalAnswer> more) {
            return new Path(
                    person,
                    sensitive,
                    isHolder,
                    Stream.concat(answers.stream(), more.stream()).toList());
        }

        /** The same after a step of this barrier, which ends the answers to what it proposed. */
        Path moved(Barrier barrier) {
            return new Path(
                    person,
                    sensitive,
                    isHolder,
                    answers.stream()
                            .filter(answer -> answer.barrier() != barrier)
                            .toList());
        }
    }

    /**
     * The path of a person, for a caller who may read it; the reading leaves its trace.
     *
     * @throws fr.clubbusiness.problem.NotFound when the caller does not see the person
     * @throws fr.clubbusiness.problem.Forbidden when an adviser gives no purpose, and no live introduction gives one
     */
    Path readable(Reference id) {
        var path = path(people.visible(id));
        reading.recordRead(path.person(), "SENSITIVE_READ");
        return path;
    }

    /** The same for a file, which leaves its own trace with the structure too. */
    Path exported(Reference id) {
        var path = path(people.visible(id));
        reading.recordExport(List.of(path.person()));
        return path;
    }

    /**
     * The path of a person whom the caller's structure accompanies, locked until the transaction ends.
     *
     * @throws fr.clubbusiness.problem.Conflict when the person has left
     */
    Path own(Reference id) {
        var person = people.ownLocked(id).person();
        person.state().requireAccompanied();
        person.limits().requireUsable();
        return path(person);
    }

    /** The same path with what its structure answered to the proposals of lifted barriers. Who is no holder is proposed nothing, and reads no answer. */
    Path withAnswers(Path path) {
        var proposes = path.isHolder()
                && path.sensitive().sensitive().barriers().stream()
                        .anyMatch(known -> known.status() == Barrier.Status.LIFTED);
        return proposes ? path.answered(ProposalAnswer.standing(path.person().id())) : path;
    }

    private Path path(Beneficiary person) {
        // The row policies of the path are those of sensitive data, and everybody has a row of these.
        var sensitive = BeneficiarySensitive.of(person.id()).orElseThrow(PrivateReading::purposeNeeded);
        return new Path(person, sensitive, people.holds(person), List.of());
    }
}

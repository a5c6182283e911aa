package fr.clubbusiness.iae;

import fr.clubbusiness.iae.rule.PassCalculator;
import fr.clubbusiness.iae.rule.PassCourse;
import fr.clubbusiness.iae.rule.PassRecordLaw;
import fr.clubbusiness.iae.rule.PassTimeline;
import fr.clubbusiness.problem.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A PASS with all that moves its end. With a change it can be computed before anything is stored. */
record PassFile(RegisteredPass pass, List<PassSuspension> suspensions, List<PassProlongation> prolongations) {

    /** The latest PASS of a person; empty when none is recorded, or the caller may not read it. */
    static Optional<PassFile> latestOf(UUID beneficiary) {
        return RegisteredPass.of(beneficiary).stream().findFirst().map(PassFile::of);
    }

    static PassFile of(RegisteredPass pass) {
        return new PassFile(pass, PassSuspension.inForce(pass.id()), PassProlongation.inForce(pass.id()));
    }

    /** What is said where there is none. */
    static NotFound missing() {
        return new NotFound("Le PASS IAE de cette personne", "The PASS IAE of this person");
    }

    PassCourse course() {
        return new PassCourse(
                pass.start(),
                suspensions.stream().map(PassSuspension::period).toList(),
                prolongations.stream().map(PassProlongation::prolonged).toList());
    }

    /** Its first and last day, as they follow from all that moves the end. */
    PassRecordLaw.Days days() {
        return new PassRecordLaw.Days(pass.start(), PassCalculator.end(course()));
    }

    PassTimeline timeline() {
        return PassCalculator.timeline(course());
    }

    PassFile with(PassSuspension more) {
        var all = new ArrayList<>(suspensions);
        all.add(more);
        return new PassFile(pass, all, prolongations);
    }

    PassFile with(PassProlongation more) {
        var all = new ArrayList<>(prolongations);
        all.add(more);
        return new PassFile(pass, suspensions, all);
    }

    PassFile without(PassSuspension cancelled) {
        return new PassFile(
                pass, suspensions.stream().filter(one -> !one.equals(cancelled)).toList(), prolongations);
    }

    PassFile without(PassProlongation cancelled) {
        return new PassFile(
                pass,
                suspensions,
                prolongations.stream().filter(one -> !one.equals(cancelled)).toList());
    }
}

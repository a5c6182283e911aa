package fr.clubbusiness.immersion.rule;

import fr.clubbusiness.shared.RefusalReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** When the agreement of an immersion serves the trial of an introduction: it is the same person, at the same employer, on days of the trial. */
public final class TrialRules {
    private TrialRules() {}

    /**
     * The trial of an introduction of the structure that sends the person.
     *
     * @param isPmsmp whether it is on trial, by an immersion
     * @param isOfPerson whether the agreement names the person of the introduction
     */
    public record Trial(
            UUID introduction, UUID employer, boolean isPmsmp, LocalDate from, LocalDate to, boolean isOfPerson) {}

    /** Why the agreement is not that of the person of the trial, or they are no adult on its first day. */
    public static List<RefusalReason> refusalsOfPerson(Optional<Trial> named, LocalDate birthDate, LocalDate firstDay) {
        var reasons = new ArrayList<RefusalReason>();
        if (named.isPresent() && !named.get().isOfPerson()) {
            reasons.add(RefusalReason.of(
                    "ANOTHER_PERSON",
                    "Le nom ou la date de naissance n'est pas celui de la personne de la mise en relation.",
                    "The name or the birth date is not that of the person of the introduction."));
        }
        if (AgeRules.isMinorOn(birthDate, firstDay)) {
            reasons.add(RefusalReason.of(
                    "NOT_AN_ADULT",
                    "L'essai d'une mise en relation est celui d'un adulte : cette personne est mineure le premier jour.",
                    "The trial of an introduction is that of an adult: this person is a minor on the first day."));
        }
        return reasons;
    }

    /** All that speaks against it, whoever the person is. */
    public static List<RefusalReason> refusals(
            Optional<Trial> named, ImmersionKind kind, UUID host, ImmersionSchedule schedule) {
        if (named.isEmpty()) {
            return List.of(RefusalReason.of(
                    "NOT_REFERRING",
                    "Votre organisation n'a pas orienté de personne dans cette mise en relation.",
                    "Your organisation referred nobody in this introduction."));
        }
        var trial = named.get();
        var reasons = new ArrayList<RefusalReason>();
        if (!trial.isPmsmp() || kind != ImmersionKind.PMSMP) {
            reasons.add(RefusalReason.of(
                    "NOT_A_TRIAL",
                    "Cette mise en relation n'est pas à l'essai par une période de mise en situation, ou la place n'en est pas une.",
                    "This introduction is not on trial by a PMSMP, or the place is none."));
        } else if (schedule.from().isBefore(trial.from()) || schedule.to().isAfter(trial.to())) {
            reasons.add(RefusalReason.of(
                    "OUT_OF_TRIAL",
                    "L'essai va du %s au %s.".formatted(trial.from(), trial.to()),
                    "The trial is from %s to %s.".formatted(trial.from(), trial.to())));
        }
        if (!trial.employer().equals(host)) {
            reasons.add(RefusalReason.of(
                    "ANOTHER_HOST",
                    "L'essai a lieu chez l'employeur de la mise en relation.",
                    "The trial is at the employer of the introduction."));
        }
        return reasons;
    }
}

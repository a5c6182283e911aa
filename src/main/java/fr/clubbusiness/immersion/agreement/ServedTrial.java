package fr.clubbusiness.immersion.agreement;

import fr.clubbusiness.immersion.rule.ImmersionSchedule;
import fr.clubbusiness.immersion.rule.TrialRules;
import fr.clubbusiness.immersion.sender.Trials;
import fr.clubbusiness.shared.RefusalReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Whether an agreement still is that of the trial that it was prepared for: asked at each step, because the trial may have ended or moved since. */
@ApplicationScoped
class ServedTrial {
    private final Trials trials;

    ServedTrial(Trials trials) {
        this.trials = trials;
    }

    /** All that speaks against these days; nothing when the agreement serves no trial. */
    List<RefusalReason> refusals(Immersion immersion, ImmersionSchedule schedule) {
        return immersion
                .introduction()
                .map(introduction -> TrialRules.refusals(
                        trials.find(introduction, immersion.sender(), null),
                        immersion.kind(),
                        immersion.host(),
                        schedule))
                .orElse(List.of());
    }

    /** The same, and all that speaks against this person. */
    List<RefusalReason> refusals(Immersion immersion, ImmersionSchedule schedule, ImmersionRequest.Person person) {
        return immersion
                .introduction()
                .map(introduction -> {
                    var trial = trials.find(introduction, immersion.sender(), person.named());
                    return Stream.concat(
                                    TrialRules.refusals(trial, immersion.kind(), immersion.host(), schedule).stream(),
                                    TrialRules.refusalsOfPerson(trial, person.birthDate(), schedule.from()).stream())
                            .toList();
                })
                .orElse(List.of());
    }
}

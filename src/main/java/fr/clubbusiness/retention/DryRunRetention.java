package fr.clubbusiness.retention;

import fr.clubbusiness.security.Automaton;
import fr.clubbusiness.security.CurrentCaller;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

/** Counts what the rules would end now, as the club itself: who asks reads neither the people nor their rows. */
@ApplicationScoped
class DryRunRetention {
    private final List<RetentionWork> works;
    private final Automaton automaton;
    private final CurrentCaller current;

    DryRunRetention(@All List<RetentionWork> works, Automaton automaton, CurrentCaller current) {
        this.works = works;
        this.automaton = automaton;
        this.current = current;
    }

    /** One line a rule, in the order of their page. No transaction may be open. */
    RetentionView.DryRun count() {
        var club = current.get().club();
        return automaton.actFor(
                club, () -> QuarkusTransaction.requiringNew().call(() -> new RetentionView.DryRun(lines())));
    }

    private List<RetentionView.Due> lines() {
        return works.stream()
                .sorted(Comparator.comparing(RetentionWork::rule))
                .map(work -> new RetentionView.Due(work.rule(), work.rule().label(), work.count()))
                .toList();
    }
}

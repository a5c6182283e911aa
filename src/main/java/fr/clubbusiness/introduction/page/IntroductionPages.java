package fr.clubbusiness.introduction.page;

import static fr.clubbusiness.introduction.rule.Initiator.ADVISER;
import static fr.clubbusiness.introduction.rule.Initiator.COMPANY;
import static fr.clubbusiness.introduction.rule.Initiator.STRUCTURE;

import fr.clubbusiness.introduction.Hire;
import fr.clubbusiness.introduction.IntroductionView;
import fr.clubbusiness.introduction.VisibleIntroduction;
import fr.clubbusiness.introduction.VisibleIntroductions;
import fr.clubbusiness.introduction.page.IntroductionPage.Link;
import fr.clubbusiness.introduction.rule.Initiator;
import fr.clubbusiness.introduction.rule.Party;
import fr.clubbusiness.page.OperationLinks;
import fr.clubbusiness.page.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/** Shows an introduction as a page: the JSON answer in words, and links to the steps that its reader may take next. */
@ApplicationScoped
class IntroductionPages {
    private static final String TAG = "introductions";

    private final VisibleIntroductions introductions;
    private final OperationLinks links;
    private final Clock clock;

    IntroductionPages(VisibleIntroductions introductions, OperationLinks links, Clock clock) {
        this.introductions = introductions;
        this.links = links;
        this.clock = clock;
    }

    /** Checked against the records they show when the application is built. All inserted text is escaped. */
    @CheckedTemplate(basePath = "introduction")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance introduction(IntroductionPage page);
    }

    /** A step by its operation, and the sides that may take it. */
    private record Step(String operation, String text, Set<Initiator> sides) {
        static Step of(String operation, String text, Initiator... sides) {
            return new Step(operation, text, Set.copyOf(Arrays.asList(sides)));
        }

        static Step ofAll(String operation, String text) {
            return of(operation, text, COMPANY, STRUCTURE, ADVISER);
        }
    }

    /** 200. */
    RestResponse<String> answer(VisibleIntroduction visible) {
        var view = introductions.full(visible);
        var page = IntroductionPage.of(
                view,
                next(view, visible.sides().own()),
                links.page("v1/needs/" + view.need().reference() + "/matches"),
                clock.getZone());
        return Pages.answer(Templates.introduction(page), "mise-en-relation-" + view.reference());
    }

    private List<Link> next(IntroductionView view, Set<Initiator> own) {
        return steps(view)
                .filter(step -> step.sides().stream().anyMatch(own::contains))
                .map(step -> new Link(step.text(), links.to(TAG, step.operation(), Map.of("id", view.reference()))))
                .toList();
    }

    /** In the order in which one would think of them. */
    private static Stream<Step> steps(IntroductionView view) {
        return switch (view.status()) {
            case PROPOSED ->
                Stream.of(
                        Step.of("shareIntroduction", "Confirmer l'accord de la personne", STRUCTURE, ADVISER),
                        Step.of("askPerson", "Demander à la personne, par message ou par lettre", STRUCTURE, ADVISER),
                        Step.ofAll("declineIntroduction", "Décliner"),
                        postpone(view),
                        Step.of("withdrawIntroduction", "Retirer la proposition", view.initiator(), ADVISER));
            case SHARED ->
                Stream.of(
                        Step.ofAll("interviewIntroduction", "Noter un rendez-vous"),
                        Step.ofAll("trialIntroduction", "Noter un essai"),
                        hire(),
                        Step.ofAll("declineIntroduction", "Décliner"),
                        postpone(view));
            case INTERVIEWING ->
                Stream.of(
                        hire(),
                        Step.ofAll("trialIntroduction", "Noter un essai"),
                        Step.ofAll("declineIntroduction", "Décliner"),
                        postpone(view));
            case TRIAL -> Stream.of(hire(), Step.ofAll("declineIntroduction", "Décliner"), postpone(view));
            case HIRED ->
                Stream.of(
                        ofRecorded(view, "correctHireDates", "Corriger les dates du contrat"),
                        ofRecorded(view, "cancelIntroduction", "Annuler l'embauche"));
            case DECLINED, WITHDRAWN, SUSPENDED, OBSOLETE, EXPIRED, CANCELLED -> Stream.of();
        };
    }

    private static Step hire() {
        return Step.ofAll("hireIntroduction", "Noter une embauche");
    }

    /** A lent contract is the structure's: its poster neither corrects nor cancels it. */
    private static Step ofRecorded(IntroductionView view, String operation, String label) {
        var hire = view.hire();
        return hire != null && hire.employer() == Hire.EmployerSide.STRUCTURE
                ? Step.of(operation, label, STRUCTURE, ADVISER)
                : Step.ofAll(operation, label);
    }

    private static Step postpone(IntroductionView view) {
        var awaited = view.awaiting() == Party.STRUCTURE ? STRUCTURE : COMPANY;
        return Step.of("postponeIntroduction", "Reporter la réponse", awaited, ADVISER);
    }
}

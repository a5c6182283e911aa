package fr.clubbusiness.privacy;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.matching.JudgePair;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.privacy.ProposalExplanation.NeedLine;
import fr.clubbusiness.privacy.dossier.ToldReason;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.security.Automaton;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.FrenchFormat;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.RomeCode;
import fr.clubbusiness.shared.SubjectKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;

/** Explains to a person who asks why they were proposed or not: from what is kept, and by the law of matching itself. */
@ApplicationScoped
class ExplainProposals {
    private static final int MONTHS = 3;
    private static final int MOST = 50;

    private static final String AGREEMENT = JudgePair.unlisted().code();

    private static final String NEEDS =
            "from LabourNeed n join fetch n.employer where n.clubId = ?1 and n.criteria.romeCode in ?2 and n.openedAt >= ?3 order by n.openedAt desc, n.id";

    private static final String NEEDS_OF_INTRODUCTIONS =
            "from LabourNeed n join fetch n.employer where n.clubId = ?1 and n.id in ?2 order by n.openedAt desc, n.id";

    private static final String INTRODUCED = """
            SELECT i.need_id, i.created_at, i.shared_at, i.status FROM introduction i WHERE i.beneficiary_id = :person ORDER BY i.id
            """;

    private final AnswerRight answers;
    private final JudgePair judge;
    private final Automaton automaton;
    private final CurrentCaller current;
    private final PrivateReading reading;
    private final Session entities;
    private final Clock clock;

    ExplainProposals(
            AnswerRight answers,
            JudgePair judge,
            Automaton automaton,
            CurrentCaller current,
            PrivateReading reading,
            Session entities,
            Clock clock) {
        this.answers = answers;
        this.judge = judge;
        this.automaton = automaton;
        this.current = current;
        this.reading = reading;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * The explanation; each reading leaves its trace. No transaction may be open.
     *
     * @throws Conflict when the request asks for something else, or is closed for too long
     */
    ProposalExplanation of(Reference id) {
        var request = QuarkusTransaction.requiringNew().call(() -> readable(id));
        return automaton.actFor(
                current.get().club(), () -> QuarkusTransaction.requiringNew().call(() -> explain(request)));
    }

    private RightsRequest readable(Reference id) {
        var request = answers.locked(id);
        if (request.asked().right() != PersonRight.EXPLANATION || !request.mayBeRead(LocalDate.now(clock))) {
            throw new Conflict(
                    "no-explanation",
                    "L'explication se lit pour une demande d'explication, reçue ou satisfaite depuis moins de %d jours."
                            .formatted(RightsDeadlines.DAYS_TO_READ),
                    "The explanation is read for a request of explanation that is open, or was answered less than %d days ago."
                            .formatted(RightsDeadlines.DAYS_TO_READ));
        }
        reading.recordForRequest(person(request), "MATCH_EXPLAINED", request.reference());
        return request;
    }

    private ProposalExplanation explain(RightsRequest request) {
        var person = person(request);
        var since = LocalDate.now(clock).minusMonths(MONTHS);
        var introduced = introduced(person.id());
        var general = general(person);
        return new ProposalExplanation(
                request.reference(),
                clock.instant(),
                since,
                ProposalExplanation.ABOUT,
                general,
                needs(person, since, introduced.keySet())
                        .map(need -> new NeedLine(
                                need.reference(),
                                need.offer().title(),
                                reasons(need, person, introduced, !general.isEmpty())))
                        .toList());
    }

    private Beneficiary person(RightsRequest request) {
        return Beneficiary.find(current.get().club(), request.person())
                .orElseThrow(() -> new NotFound(SubjectKind.BENEFICIARY));
    }

    /** Those to which the person was proposed, whenever that was, and then the others. */
    private Stream<LabourNeed> needs(Beneficiary person, LocalDate since, Set<UUID> introduced) {
        var proposed = introduced.isEmpty()
                ? List.<LabourNeed>of()
                : LabourNeed.<LabourNeed>find(NEEDS_OF_INTRODUCTIONS, person.clubId(), introduced)
                        .page(0, MOST)
                        .list();
        return Stream.concat(
                proposed.stream(),
                ofOccupations(person, since).stream().filter(need -> !introduced.contains(need.id())));
    }

    private List<LabourNeed> ofOccupations(Beneficiary person, LocalDate since) {
        var occupations = person.facts().targetOccupations();
        return occupations.isEmpty()
                ? List.of()
                : LabourNeed.<LabourNeed>find(
                                NEEDS,
                                person.clubId(),
                                occupations.stream().map(RomeCode::new).toList(),
                                since.atStartOfDay(clock.getZone()).toInstant())
                        .page(0, MOST)
                        .list();
    }

    private Map<UUID, String> introduced(UUID person) {
        var told = new HashMap<UUID, String>();
        for (var row : entities.createNativeQuery(INTRODUCED, Tuple.class)
                .setParameter("person", person)
                .getResultList()) {
            told.put(row.get("need_id", UUID.class), sentence(row));
        }
        return told;
    }

    private String sentence(Tuple row) {
        var proposed = "Vous avez été proposé(e) le " + day(row.get("created_at", Instant.class));
        var shared = row.get("shared_at", Instant.class);
        return shared == null
                ? proposed + " ; l'employeur n'a pas su qui vous êtes."
                : proposed + ", et l'employeur a su qui vous êtes le " + day(shared) + ".";
    }

    private String day(Instant at) {
        return FrenchFormat.date(LocalDate.ofInstant(at, clock.getZone()));
    }

    private static List<String> general(Beneficiary person) {
        var sentences = new ArrayList<String>();
        if (!person.agreementInForce()) {
            sentences.add("Vous n'êtes pas proposé(e) : aucun accord de votre part n'est en cours.");
        }
        if (!person.state().isReady()) {
            sentences.add("Vous n'êtes pas proposé(e) en ce moment : vous êtes %s."
                    .formatted(person.state().label()));
        }
        if (person.limits().restricted()) {
            sentences.add("Vous n'êtes dans aucune liste : vous avez demandé la limitation de vos données.");
        }
        if (person.limits().rankingObjected()) {
            sentences.add("Vous n'êtes dans aucune liste : vous vous êtes opposé(e) au classement.");
        }
        return List.copyOf(sentences);
    }

    /** What is said for all needs is not said again for each. */
    private List<String> reasons(
            LabourNeed need, Beneficiary person, Map<UUID, String> introduced, boolean saidForAll) {
        var told = introduced.get(need.id());
        if (told != null) {
            return List.of(told);
        }
        var judgement = judge.judgeListed(need, person.id());
        var failing = Stream.concat(judgement.barred().stream(), judgement.toLift().stream())
                .filter(reason -> !saidForAll || !reason.code().equals(AGREEMENT))
                .map(ToldReason::of)
                .toList();
        return failing.isEmpty() ? List.of(suits(need, judgement.matches())) : failing;
    }

    /** Nothing about the person and the job stands against it. */
    private static String suits(LabourNeed need, boolean isListed) {
        if (!need.isOpen()) {
            return "Vous correspondez à ce poste, mais il n'est plus ouvert : personne n'y est plus proposé.";
        }
        return isListed
                ? "Vous correspondez à ce poste : vous êtes dans la liste, et personne ne vous a encore proposé(e)."
                : "Vous correspondriez à ce poste ; vous n'êtes pas dans la liste pour la raison dite plus haut.";
    }
}

package fr.clubbusiness.privacy;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.privacy.PersonDossier.Entry;
import fr.clubbusiness.privacy.PersonDossier.Field;
import fr.clubbusiness.privacy.PersonDossier.Section;
import fr.clubbusiness.privacy.dossier.DossierSection;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.security.Automaton;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Reads all that is held on a person for the answer to their request. The caller must be allowed to answer it; the club reads, because the person may know
 * also what their structure does not read.
 */
@ApplicationScoped
class ReadDossier {
    /** A dossier leaves the club as a file does. */
    private static final String EXPORTED = "EXPORTED";

    private final AnswerRight answers;
    private final Automaton automaton;
    private final CurrentCaller current;
    private final PrivateReading reading;
    private final Session entities;
    private final Clock clock;

    ReadDossier(
            AnswerRight answers,
            Automaton automaton,
            CurrentCaller current,
            PrivateReading reading,
            Session entities,
            Clock clock) {
        this.answers = answers;
        this.automaton = automaton;
        this.current = current;
        this.reading = reading;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * The dossier; each reading leaves its trace. No transaction may be open.
     *
     * @throws Conflict when the request asks for something else, or is closed for too long
     */
    PersonDossier of(Reference id) {
        var request = QuarkusTransaction.requiringNew().call(() -> readable(id));
        var agency = current.get().isAdviser();
        var sections = automaton.actFor(
                current.get().club(),
                () -> QuarkusTransaction.requiringNew().call(() -> sections(request.person(), agency)));
        return new PersonDossier(
                PersonDossier.VERSION, request.reference(), clock.instant(), PersonDossier.ABOUT, sections);
    }

    private RightsRequest readable(Reference id) {
        var request = answers.locked(id);
        if (!request.asked().right().isAnsweredByReading() || !request.mayBeRead(LocalDate.now(clock))) {
            throw new Conflict(
                    "no-dossier",
                    "Le dossier se lit pour une demande d'accès ou de portabilité, reçue ou satisfaite depuis moins de %d jours."
                            .formatted(RightsDeadlines.DAYS_TO_READ),
                    "The dossier is read for a request of access or portability that is open, or was answered less than %d days ago."
                            .formatted(RightsDeadlines.DAYS_TO_READ));
        }
        var person = Beneficiary.find(current.get().club(), request.person())
                .orElseThrow(() -> new NotFound(SubjectKind.BENEFICIARY));
        reading.recordForRequest(person, EXPORTED, request.reference());
        return request;
    }

    private List<Section> sections(UUID person, boolean agency) {
        return Arrays.stream(DossierSection.values())
                .map(section -> new Section(section.name(), section.label(), entries(section, person, agency)))
                .toList();
    }

    private List<Entry> entries(DossierSection section, UUID person, boolean agency) {
        var query = entities.createNativeQuery(section.query(), Tuple.class).setParameter("person", person);
        if (section.dependsOnReader()) {
            query.setParameter("agency", agency);
        }
        return query.getResultStream().map(ReadDossier::entry).toList();
    }

    private static Entry entry(Tuple row) {
        return new Entry(row.getElements().stream()
                .flatMap(column -> field(column.getAlias(), row.get(column.getAlias())))
                .toList());
    }

    /** The name of the column says its code and what it is called. Nothing where there is no value. */
    private static Stream<Field> field(String alias, @Nullable Object value) {
        if (value == null || value.toString().isEmpty()) {
            return Stream.empty();
        }
        var bar = alias.indexOf('|');
        return Stream.of(new Field(alias.substring(0, bar), alias.substring(bar + 1), text(value)));
    }

    private static String text(Object value) {
        return value instanceof Boolean yes ? (yes ? "oui" : "non") : value.toString();
    }
}

package fr.clubbusiness.directory.register;

import fr.clubbusiness.directory.AnswerHabits;
import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.http.CreatedAnswers;
import fr.clubbusiness.http.CreatedResource;
import fr.clubbusiness.http.Etags;
import fr.clubbusiness.http.Idempotency;
import fr.clubbusiness.list.CellReaders;
import fr.clubbusiness.list.ListExport;
import fr.clubbusiness.list.ListSearch;
import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.Listing;
import fr.clubbusiness.list.Page;
import fr.clubbusiness.list.SortedPageRequest;
import fr.clubbusiness.list.TableColumn;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.ContactPhone;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.Siret;
import fr.clubbusiness.vocabulary.AnswerHabit;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What the resources of companies, structures and partners have in common. Each kind adds its own fields and checks. */
@ApplicationScoped
class OrganisationEdge {

    /** The fields shown for every kind. */
    interface View {
        UUID id();

        String reference();

        Siret siret();

        String name();

        @Nullable
        CommuneCode communeCode();

        @Nullable
        String contactEmail();

        @Nullable
        ContactPhone contactPhone();

        @Nullable
        String externalId();

        Instant createdAt();
    }

    /**
     * How a kind of organisation is shown.
     *
     * @param type of the view
     * @param of makes the view of an organisation
     * @param table the columns of its export
     */
    record Shape<V extends View>(OrganisationKind kind, Class<V> type, Viewing<V> of, ListTable<V> table) {}

    /** Makes the view of an organisation. */
    @FunctionalInterface
    interface Viewing<V extends View> {
        /**
         * The view for this caller.
         *
         * @param answers how often it answers, if the caller is told
         */
        V of(Organisation organisation, Caller caller, @Nullable AnswerHabit answers);
    }

    private final CurrentCaller current;
    private final RegisterOrganisation registration;
    private final Idempotency idempotency;
    private final ListExport exports;
    private final AnswerHabits habits;

    OrganisationEdge(
            CurrentCaller current,
            RegisterOrganisation registration,
            Idempotency idempotency,
            ListExport exports,
            AnswerHabits habits) {
        this.current = current;
        this.registration = registration;
        this.idempotency = idempotency;
        this.exports = exports;
        this.habits = habits;
    }

    <V extends View> RestResponse<V> created(Shape<V> shape, RegisterOrganisation.Request request) {
        return idempotency.created(
                "create-" + shape.kind().name().toLowerCase(Locale.ROOT),
                request,
                shape.type(),
                () -> {
                    var organisation = registration.register(shape.kind(), request);
                    return new CreatedResource<>(view(shape, organisation), organisation.version());
                },
                view -> shape.kind().path() + view.id());
    }

    <V extends View> Page<V> page(Shape<V> shape, ListSearch search, SortedPageRequest page) {
        return listing(shape, search).page(page);
    }

    <V extends View> InputStream file(Shape<V> shape, ListSearch search) {
        return exports.stream(shape.table(), listing(shape, search));
    }

    <V extends View> RestResponse<V> read(Shape<V> shape, Reference id) {
        return answer(shape, visible(shape.kind(), id));
    }

    /** An adviser replaces all fields; the organisation itself may change only its contacts. */
    <V extends View> RestResponse<V> replaced(
            Shape<V> shape, Reference id, @Nullable String ifMatch, RegisterOrganisation.Request request) {
        var organisation = visible(shape.kind(), id);
        Etags.require(ifMatch, organisation.version());
        if (current.get().isAdviser()) {
            registration.change(organisation, request);
        } else {
            registration.changeContact(organisation, request);
        }
        Organisation.flush();
        return answer(shape, organisation);
    }

    private <V extends View> Listing<Organisation, V> listing(Shape<V> shape, ListSearch search) {
        var caller = current.get();
        var rows = new OrganisationSearch(shape.kind(), caller, search.text());
        return new Listing<>(caller.club(), OrganisationSearch.ORDER, rows::page, page -> views(shape, page));
    }

    private Organisation visible(OrganisationKind kind, Reference id) {
        var caller = current.get();
        return Organisation.find(caller.club(), id)
                .filter(kind::includes)
                .filter(organisation -> kind.access().includes(caller, organisation.id()))
                .orElseThrow(kind::notFound);
    }

    private <V extends View> RestResponse<V> answer(Shape<V> shape, Organisation organisation) {
        return CreatedAnswers.versioned(view(shape, organisation), organisation.version());
    }

    private <V extends View> V view(Shape<V> shape, Organisation organisation) {
        return views(shape, List.of(organisation)).getFirst();
    }

    /** Their habits are read in one statement. */
    private <V extends View> List<V> views(Shape<V> shape, List<Organisation> rows) {
        var caller = current.get();
        var answers =
                shape.kind().answers(habits, rows.stream().map(Organisation::id).toList());
        return rows.stream()
                .map(row -> shape.of().of(row, caller, answers.get(row.id())))
                .toList();
    }

    /**
     * The columns of the export of one kind: the common ones, and its own.
     *
     * @param file name of the file
     * @param kinds its own columns after the name
     * @param titles its own columns after the contacts
     */
    static <V extends View> ListTable<V> table(String file, List<TableColumn<V>> kinds, List<TableColumn<V>> titles) {
        var identity = List.<TableColumn<V>>of(
                TableColumn.shown(ListTable.REFERENCE, View::reference),
                TableColumn.<V>of("SIRET", "siret", CellReaders.TEXT, View::siret)
                        .needed(),
                TableColumn.<V>of("Nom", "name", CellReaders.TEXT, View::name).needed());
        var contacts = List.<TableColumn<V>>of(
                TableColumn.<V>of("Code commune", "communeCode", CellReaders.TEXT, View::communeCode)
                        .needed(),
                TableColumn.<V>of("Adresse électronique", "contactEmail", CellReaders.TEXT, View::contactEmail)
                        .needed(),
                TableColumn.of("Téléphone", "contactPhone", CellReaders.TEXT, View::contactPhone));
        var last = List.<TableColumn<V>>of(
                TableColumn.of("Identifiant externe", "externalId", CellReaders.TEXT, View::externalId),
                TableColumn.shown("Inscrite le", View::createdAt));
        return new ListTable<>(
                file,
                Stream.of(identity, kinds, contacts, titles, last)
                        .flatMap(List::stream)
                        .toList());
    }
}

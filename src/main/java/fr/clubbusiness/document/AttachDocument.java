package fr.clubbusiness.document;

import fr.clubbusiness.document.file.DocumentRules;
import fr.clubbusiness.document.file.DocumentTypes;
import fr.clubbusiness.document.file.FileFacts;
import fr.clubbusiness.http.CreatedResource;
import fr.clubbusiness.http.Idempotency;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.problem.Unavailable;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.RefusalReason;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Attaches a document, for every feature. Rights are asked before the file is read, and again when it is stored; between these, no connection is held while
 * it arrives, is looked at and scanned. Row and bytes are written in one transaction: a refused file leaves nothing.
 */
@ApplicationScoped
public class AttachDocument {
    private static final DocumentTypes TYPES = new DocumentTypes();

    private final CurrentCaller current;
    private final Idempotency idempotency;
    private final DocumentContents contents;
    private final ScanFile scanner;
    private final DocumentHistory history;
    private final HttpHeaders headers;
    private final Session entities;
    private final Clock clock;

    AttachDocument(
            CurrentCaller current,
            Idempotency idempotency,
            DocumentContents contents,
            ScanFile scanner,
            DocumentHistory history,
            HttpHeaders headers,
            Session entities,
            Clock clock) {
        this.current = current;
        this.idempotency = idempotency;
        this.contents = contents;
        this.scanner = scanner;
        this.history = history;
        this.headers = headers;
        this.entities = entities;
        this.clock = clock;
    }

    /** What makes two requests with one key the same. */
    private record Asked(UUID subject, String name, String sha256) {}

    /** The subject as it was before the file was read. */
    private record Before(UUID subject, int documents) {
        static Before of(DocumentSubject subject) {
            return new Before(subject.id(), Document.of(subject).size());
        }
    }

    /** A file that the rules let pass. */
    private record Checked(FileFacts facts, ScanState scan) {}

    /**
     * Attaches the file of a form. The same bytes again are the same document, which is then answered with 200.
     *
     * @param subject finds it for a caller who may write it, in a transaction; called before the file is read, and again to store it
     */
    public RestResponse<DocumentView> attach(Supplier<DocumentSubject> subject, InputStream body) throws IOException {
        var before = QuarkusTransaction.requiringNew().call(() -> Before.of(subject.get()));
        try (var form = ReceiveFile.from(headers.getHeaderString(HttpHeaders.CONTENT_TYPE), body)) {
            var asked = new Asked(before.subject(), form.name(), HexFormat.of().formatHex(form.sha256()));
            var isKnown = new AtomicBoolean();
            var answer = idempotency.createdAfter(
                    "attach-document",
                    asked,
                    DocumentView.class,
                    () -> checked(form, before.documents()),
                    checked -> store(subject.get(), form, checked, isKnown),
                    view -> "/v1/documents/" + view.id());
            return isKnown.get() ? RestResponse.ok(answer.getEntity()) : answer;
        }
    }

    /** Refuses the file with every reason against it. A scanner that does not answer stops only what would pass otherwise. */
    private Checked checked(ReceiveFile form, int present) {
        var facts = facts(form);
        var reasons = new ArrayList<>(DocumentRules.refusals(facts, 0));
        var verdict = facts.size() > 0 && form.file().isWhole()
                ? scanner.scan(form.file().bytes())
                : new ScanVerdict.Passed(ScanState.NOT_SCANNED);
        var scan = switch (verdict) {
            case ScanVerdict.Passed(var state) -> state;
            case ScanVerdict.Infected(var virus) -> {
                reasons.add(DocumentRules.infected(virus));
                yield ScanState.NOT_SCANNED;
            }
            case ScanVerdict.Unanswered() -> unanswered(reasons);
        };
        if (!reasons.isEmpty()) {
            reasons.addAll(DocumentRules.ofNumber(present));
            throw new Refused(reasons);
        }
        return new Checked(facts, scan);
    }

    private static ScanState unanswered(List<RefusalReason> reasons) {
        if (reasons.isEmpty()) {
            throw new Unavailable(
                    "scan-unavailable",
                    "L'antivirus ne répond pas, ou a trop à faire : le document n'est pas gardé. Recommencez dans un instant.",
                    "The virus scanner does not answer, or has too much to do: the document is not kept. Try again in a moment.");
        }
        return ScanState.NOT_SCANNED;
    }

    private static FileFacts facts(ReceiveFile form) {
        try {
            return TYPES.of(form.name(), form.file().bytes(), form.file().size());
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /** The subject is locked, so that of two requests at once the second sees the document of the first. */
    private CreatedResource<DocumentView> store(
            DocumentSubject subject, ReceiveFile form, Checked checked, AtomicBoolean isKnown) {
        lock(subject);
        var present = Document.of(subject);
        var same = present.stream().filter(one -> one.hasContent(form.sha256())).findFirst();
        if (same.isPresent()) {
            isKnown.set(true);
            return new CreatedResource<>(DocumentView.of(same.get()), null);
        }
        Refused.ifAny(DocumentRules.ofNumber(present.size()));
        var document =
                new Document(subject, checked.facts(), form.sha256(), checked.scan(), current.get(), clock.instant());
        document.persistAndFlush();
        write(document, form);
        history.record(subject, "DOCUMENT_ATTACHED");
        return new CreatedResource<>(DocumentView.of(document), null);
    }

    private void write(Document document, ReceiveFile form) {
        try {
            contents.write(document, form.file().bytes());
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private void lock(DocumentSubject subject) {
        var found = entities.createNativeQuery("SELECT lock_document_subject(:kind, :id)", Boolean.class)
                .setParameter("kind", subject.kind().name())
                .setParameter("id", subject.id())
                .getSingleResult();
        if (!found) {
            throw new NotFound("Ce à quoi le document serait joint", "What the document would be attached to");
        }
    }

    /** All documents of a subject that the caller may read. */
    public DocumentView.All of(DocumentSubject subject) {
        return new DocumentView.All(
                Document.of(subject).stream().map(DocumentView::of).toList());
    }
}

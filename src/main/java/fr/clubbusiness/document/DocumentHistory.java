package fr.clubbusiness.document;

import fr.clubbusiness.history.History;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Tells the history of a subject what happened to its documents. An adviser's reason is kept with it: whom the document is about may ask why. */
@ApplicationScoped
class DocumentHistory {
    private final CurrentCaller current;
    private final DocumentUses uses;
    private final History history;

    DocumentHistory(CurrentCaller current, DocumentUses uses, History history) {
        this.current = current;
        this.uses = uses;
        this.history = history;
    }

    /** Records an act on a document of this subject. */
    void record(DocumentSubject subject, String type) {
        var trace = uses.of(subject).trace(subject.id());
        history.record(trace.kind(), trace.id(), type, why());
    }

    /** Employers and structures do it every day, and need no reason. */
    private @Nullable String why() {
        var caller = current.get();
        if (!caller.isAdviser()) {
            return null;
        }
        var purpose = caller.purpose();
        return purpose == null ? Caller.LIVE_INTRODUCTION : purpose;
    }
}

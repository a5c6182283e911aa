package fr.clubbusiness.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

/** The features whose things have documents, by kind. */
@ApplicationScoped
class DocumentUses {
    private final Instance<DocumentUse> all;

    DocumentUses(Instance<DocumentUse> all) {
        this.all = all;
    }

    /** The feature of this subject. */
    DocumentUse of(DocumentSubject subject) {
        return all.stream()
                .filter(use -> use.kind() == subject.kind())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no feature for " + subject.kind()));
    }
}

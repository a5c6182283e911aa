package fr.clubbusiness.event.rule;

import fr.clubbusiness.shared.Labelled;
import fr.clubbusiness.shared.SubjectKind;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came of a meeting. */
@Schema(name = "MeetingOutcome", description = "Ce qui est sorti d'une rencontre.")
public enum MeetingOutcome implements Labelled {
    /** Nothing. */
    NOTHING("rien", null),
    /** They stay in touch. */
    CONTACT("un contact", null),
    /** They do something together. */
    PARTNERSHIP("un partenariat", null),
    /** A labour need. */
    NEED("un besoin", SubjectKind.NEED),
    /** A purchase of services. */
    PURCHASE("un achat", SubjectKind.PURCHASE),
    /** Somebody is proposed for a need. */
    INTRODUCTION("une mise en relation", SubjectKind.INTRODUCTION);

    private final String label;
    private final @Nullable SubjectKind subject;

    MeetingOutcome(String label, @Nullable SubjectKind subject) {
        this.label = label;
        this.subject = subject;
    }

    @Override
    public String label() {
        return label;
    }

    /** What it names by its reference; empty when it names nothing. */
    public Optional<SubjectKind> subject() {
        return Optional.ofNullable(subject);
    }
}

package fr.clubbusiness.membership.applications;

import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.Step;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status of an application, and the statuses that may follow. */
@Schema(name = "ApplicationStatus", description = "En préparation, en service, ou arrêtée pour toujours.")
enum ApplicationStatus implements Step<ApplicationStatus> {
    /** Its client is being made. */
    PREPARING("en préparation"),
    /** It may ask, until its last day. */
    ACTIVE("en service"),
    /** For good: another one is registered instead. */
    STOPPED("arrêtée");

    private static final LocalizedText SUBJECT = new LocalizedText("L'application", "The application");

    private final String label;

    ApplicationStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public LocalizedText subject() {
        return SUBJECT;
    }

    @Override
    public Set<ApplicationStatus> next() {
        return switch (this) {
            case PREPARING -> EnumSet.of(ACTIVE, STOPPED);
            case ACTIVE -> EnumSet.of(STOPPED);
            case STOPPED -> EnumSet.noneOf(ApplicationStatus.class);
        };
    }
}

package fr.clubbusiness.task;

import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.Step;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status of a task, and the statuses that may follow. */
@Schema(name = "TaskStatus", description = "À faire, faite, ou sans objet.")
public enum TaskStatus implements Step<TaskStatus> {
    /** Waits for somebody. */
    OPEN("à faire"),
    /** Somebody did it, and said what came of it. */
    DONE("faite"),
    /** What it waited for happened without it. */
    DROPPED("sans objet");

    private static final LocalizedText SUBJECT = new LocalizedText("La tâche", "The task");

    private final String label;

    TaskStatus(String label) {
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
    public Set<TaskStatus> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(DONE, DROPPED);
            case DONE, DROPPED -> EnumSet.noneOf(TaskStatus.class);
        };
    }
}

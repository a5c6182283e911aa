package fr.clubbusiness.problem;

import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.RefusalReason;
import java.util.List;
import java.util.stream.Collectors;

/** 422: rules refuse. It carries all reasons at once, so the caller can fix them together. */
public final class Refused extends Problem {
    private static final LocalizedText TITLE = new LocalizedText("Une règle s'y oppose", "A rule refuses");
    private final transient List<RefusalReason> reasons;

    /** With at least one reason. */
    public Refused(List<RefusalReason> reasons) {
        super(422, "refused", TITLE, sentence(reasons));
        this.reasons = List.copyOf(reasons);
    }

    /** With a single reason. */
    public Refused(String code, String french, String english) {
        this(List.of(RefusalReason.of(code, french, english)));
    }

    /** Refuses if the list has any reason; does nothing if it is empty. */
    public static void ifAny(List<RefusalReason> reasons) {
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
    }

    private static LocalizedText sentence(List<RefusalReason> reasons) {
        return new LocalizedText(
                reasons.stream().map(r -> r.text().french()).collect(Collectors.joining(" ")),
                reasons.stream().map(r -> r.text().english()).collect(Collectors.joining(" ")));
    }

    @Override
    public List<RefusalReason> reasons() {
        return reasons;
    }
}

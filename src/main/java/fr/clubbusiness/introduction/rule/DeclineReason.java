package fr.clubbusiness.introduction.rule;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why an introduction is declined. No reason judges the person: each states a fact, or something that could change. */
public enum DeclineReason {
    POSITION_FILLED("poste pourvu", Party.COMPANY),
    SKILLS_TO_COMPLETE("compétences à compléter pour ce poste", Party.COMPANY),
    SCHEDULE_OR_JOURNEY("horaires ou trajet", Party.COMPANY),
    NO_SHOW_AT_INTERVIEW("absence à l'entretien", Party.COMPANY),
    NOT_REACHED("personne injoignable", Party.COMPANY),
    DUPLICATE("candidature déjà reçue", Party.COMPANY),
    NEED_CHANGED("besoin modifié", Party.COMPANY),
    NOT_AVAILABLE("personne indisponible", Party.STRUCTURE),
    TRAINING("entrée en formation", Party.STRUCTURE),
    CONDITIONS("conditions de travail", Party.STRUCTURE),
    ALREADY_PLACED("déjà en emploi", Party.STRUCTURE),
    PERSON_DECLINED("la personne ne souhaite pas ce poste", Party.COMPANY, Party.STRUCTURE),
    OTHER("autre motif", Party.COMPANY, Party.STRUCTURE);

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable view, and no other reference to the set exists
    private final Set<Party> parties;

    DeclineReason(String label, Party first, Party... others) {
        this.label = label;
        this.parties = Collections.unmodifiableSet(EnumSet.of(first, others));
    }

    /** The reasons that {@code party} may give. */
    public static Set<DeclineReason> of(Party party) {
        return Stream.of(values()).filter(reason -> reason.isFor(party)).collect(Collectors.toUnmodifiableSet());
    }

    /** French name, as written inside a sentence. */
    public String label() {
        return label;
    }

    /** Whether {@code party}, or an adviser for it, may give this reason. */
    public boolean isFor(Party party) {
        return parties.contains(party);
    }

    /** Whether the reason concerns only the position, not this person in it. */
    boolean isAboutThePosition() {
        return this == POSITION_FILLED || this == NEED_CHANGED;
    }
}

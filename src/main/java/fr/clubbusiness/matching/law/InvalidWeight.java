package fr.clubbusiness.matching.law;

import fr.clubbusiness.shared.LocalizedText;

/** A weight that would break a promise of the law: its name, and the broken rule. */
public final class InvalidWeight extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String name;
    private final String value;
    private final transient LocalizedText rule;

    /** The name is the one in the configuration. */
    InvalidWeight(String name, String value, String french, String english) {
        super(name + "=" + value + ": " + english);
        this.name = name;
        this.value = value;
        this.rule = new LocalizedText(french, english);
    }

    /** One line for an operator: the full name of the setting, its value, and the rule, in French, then in English. */
    public String line(String prefix) {
        return "%s.%s=%s : %s — %s".formatted(prefix, name, value, rule.french(), rule.english());
    }
}

package fr.clubbusiness.vocabulary;

/** What an employer offers to make the job possible for more people. It is shown as an advantage, and never filters people. */
public enum Accommodation {
    SEATED_WORK("travail assis possible"),
    ADAPTED_HOURS("horaires adaptés"),
    ACCESSIBLE_SITE("locaux accessibles"),
    JOB_COACH("accompagnement par un job coach");

    private final String label;

    Accommodation(String label) {
        this.label = label;
    }

    /** French name, as written inside a sentence. */
    public String label() {
        return label;
    }
}

package fr.clubbusiness.need.wording;

import fr.clubbusiness.shared.LocalizedText;

/** A subject that a job offer may not mention about the person wanted, with the articles of the Code du travail that forbid it. */
@SuppressWarnings("ImmutableEnumChecker") // LocalizedText is a record of two strings
public enum WordingGround {
    AGE(
            new LocalizedText("de l'âge", "age"),
            "L1132-1, L5321-2, L5331-2",
            new LocalizedText("Dites plutôt l'expérience attendue.", "Say the experience expected instead.")),
    SEX(
            new LocalizedText("du sexe", "sex"),
            "L1132-1, L1142-1, L5321-2",
            new LocalizedText(
                    "Le poste est ouvert à toutes et à tous : écrivez « (F/H) ».",
                    "The job is open to all: write \"(F/H)\".")),
    FAMILY(
            new LocalizedText("de la situation de famille", "family life"),
            "L1132-1, L1142-1, L5321-2",
            new LocalizedText("Dites plutôt les horaires.", "Say the working hours instead.")),
    ORIGIN(
            new LocalizedText("de l'origine", "origin"),
            "L1132-1, L5321-2",
            new LocalizedText(
                    "Dites plutôt le niveau de langue que le poste demande.",
                    "Say the level of language that the job needs instead.")),
    NATIONALITY(
            new LocalizedText("de la nationalité", "nationality"),
            "L1132-1, L5321-2",
            new LocalizedText(
                    "Le droit de travailler se vérifie à l'embauche, il ne s'écrit pas dans l'offre.",
                    "The right to work is checked on hiring, not written in the offer.")),
    RESIDENCE(
            new LocalizedText("du lieu de résidence", "residence"),
            "L1132-1, L5321-2",
            new LocalizedText(
                    "Dites plutôt le lieu, les horaires et la desserte : chacun jugera de son trajet.",
                    "Say the place, hours and transport instead: people judge of their journey.")),
    LOOK(
            new LocalizedText("de l'apparence physique", "looks"),
            "L1132-1, L5321-2",
            new LocalizedText("Dites plutôt la tenue de travail.", "Say the working clothes instead.")),
    HEALTH(
            new LocalizedText("de la santé ou du handicap", "health or disability"),
            "L1132-1, L5321-2",
            new LocalizedText(
                    "Décrivez plutôt les gestes, les charges et les conditions de travail.",
                    "Describe the movements, loads and working conditions instead."));

    private final LocalizedText subject;
    private final String articles;
    private final LocalizedText advice;

    WordingGround(LocalizedText subject, String articles, LocalizedText advice) {
        this.subject = subject;
        this.articles = articles;
        this.advice = advice;
    }

    /** The subject. The French text has its article, to follow the verb "parle". */
    public LocalizedText subject() {
        return subject;
    }

    /** Articles of the Code du travail. */
    public String articles() {
        return articles;
    }

    /** What to write instead, when the rule has no advice of its own. */
    LocalizedText advice() {
        return advice;
    }
}

package fr.clubbusiness.vocabulary;

import fr.clubbusiness.shared.Labelled;

/** The kinds of work contract. Which employer may sign which is a rule of {@code directory} and {@code introduction}. */
public enum ContractType implements Labelled {
    CDI("CDI"),
    CDD("CDD"),
    CDDI("CDD d'insertion"),
    CDI_INCLUSION("CDI inclusion"),
    CDD_USAGE("CDD d'usage"),
    MISSION("mission d'intérim"),
    CDI_INTERIMAIRE("CDI intérimaire"),
    CDD_TREMPLIN("CDD tremplin"),
    CAT("contrat d'accompagnement par le travail"),
    APPRENTISSAGE("contrat d'apprentissage"),
    PROFESSIONNALISATION("contrat de professionnalisation"),
    PEC("parcours emploi compétences"),
    INDEPENDANT("travail indépendant"),
    OTHER("autre contrat");

    private final String label;

    ContractType(String label) {
        this.label = label;
    }

    /** French name, as written inside a sentence. */
    @Override
    public String label() {
        return label;
    }
}

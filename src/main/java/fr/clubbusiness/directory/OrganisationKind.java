package fr.clubbusiness.directory;

import fr.clubbusiness.problem.NotFound;

/** What an organisation is in the club; one may be of several kinds. Each kind has its own addresses, all of which reach the same row. */
enum OrganisationKind {
    COMPANY("companies", "company", "Cette entreprise", "This company"),
    STRUCTURE("structures", "structureKind is not null", "Cette structure", "This structure"),
    PARTNER("partners", "array_length(partnerKinds) > 0", "Ce partenaire", "This partner");

    private final String path;
    private final String condition;
    private final String french;
    private final String english;

    OrganisationKind(String path, String condition, String french, String english) {
        this.path = "/v1/" + path + "/";
        this.condition = condition;
        this.french = french;
        this.english = english;
    }

    /** Where those of this kind are found, with the slash before the id. */
    String path() {
        return path;
    }

    /** The condition of a query for those of this kind: the same as {@link #includes}. */
    String condition() {
        return condition;
    }

    boolean includes(Organisation organisation) {
        return switch (this) {
            case COMPANY -> organisation.isCompany();
            case STRUCTURE -> organisation.structureKind().isPresent();
            case PARTNER -> !organisation.partnerKinds().isEmpty();
        };
    }

    NotFound notFound() {
        return new NotFound(french, english);
    }
}

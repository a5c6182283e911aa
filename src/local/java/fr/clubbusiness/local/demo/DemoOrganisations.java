package fr.clubbusiness.local.demo;

import java.util.List;

/**
 * The organisations of the local users. Their names and SIRETs are also in the local realm file, and the demo creates them in the API. A test checks
 * that the three agree. The SIRENs start with 999, which is never assigned.
 */
public final class DemoOrganisations {
    /** The agency that runs the club: {@code adviser} and {@code agency-admin}. */
    public static final DemoOrganisation AGENCY =
            new DemoOrganisation("agency", "Agence d'insertion des Hauts-de-Seine (démo)", "99910001900010");

    /** A cleaning company: {@code company}. */
    public static final DemoOrganisation COMPANY =
            new DemoOrganisation("company", "Propreté des Deux Rives (démo)", "99920001700013");

    /** A contract caterer: {@code company2} and the program {@code partner-demo}. */
    public static final DemoOrganisation COMPANY2 =
            new DemoOrganisation("company2", "Cuisines du Parc (démo)", "99920002500016");

    /** An insertion workshop (ACI): {@code structure}. */
    public static final DemoOrganisation STRUCTURE =
            new DemoOrganisation("structure", "Atelier des Mésanges (démo)", "99930001500016");

    /** A temporary-work insertion company (ETTI): {@code structure2}. */
    public static final DemoOrganisation STRUCTURE2 =
            new DemoOrganisation("structure2", "Passerelle Intérim (démo)", "99930002300010");

    /** A group of communes that buys, and sends its young people to discover jobs: {@code partner}. */
    public static final DemoOrganisation PARTNER =
            new DemoOrganisation("partner", "Communauté des Trois Ponts (démo)", "99910003500016");

    private DemoOrganisations() {}

    public static List<DemoOrganisation> all() {
        return List.of(AGENCY, COMPANY, COMPANY2, STRUCTURE, STRUCTURE2, PARTNER);
    }

    /**
     * An organisation of the local users.
     *
     * @param alias its name in Keycloak and in {@code organization:<alias>}
     * @param siret 14 digits
     */
    public record DemoOrganisation(String alias, String name, String siret) {}
}

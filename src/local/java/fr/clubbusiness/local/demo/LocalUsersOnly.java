package fr.clubbusiness.local.demo;

import fr.clubbusiness.local.demo.DemoOrganisations.DemoOrganisation;
import fr.clubbusiness.local.server.HttpCalls;
import java.util.List;
import java.util.stream.Stream;

/** Only the organisations of the local users. */
final class LocalUsersOnly implements DemoData {
    @Override
    public List<String> companies() {
        return List.of(
                company(DemoOrganisations.COMPANY, "8121Z", "92012"),
                company(DemoOrganisations.COMPANY2, "5629B", "92050"));
    }

    @Override
    public List<String> structures() {
        return List.of(
                structure(DemoOrganisations.STRUCTURE, "ACI", "92036"),
                structure(DemoOrganisations.STRUCTURE2, "ETTI", "92025"));
    }

    /** The request body of the partner, the same in every size. */
    static String partner() {
        return HttpCalls.JSON
                .createObjectNode()
                .put("externalId", DemoOrganisations.PARTNER.alias())
                .put("siret", DemoOrganisations.PARTNER.siret())
                .put("name", DemoOrganisations.PARTNER.name())
                .put("communeCode", "92050")
                .put("contactEmail", "partner@club.example")
                .set(
                        "kinds",
                        HttpCalls.JSON
                                .createArrayNode()
                                .add("MUNICIPALITY")
                                .add("BUYER")
                                .add("SCHOOL")
                                .add("YOUTH"))
                .toString();
    }

    private static String company(DemoOrganisation organisation, String naf, String commune) {
        return HttpCalls.JSON
                .createObjectNode()
                .put("externalId", organisation.alias())
                .put("siret", organisation.siret())
                .put("name", organisation.name())
                .put("nafCode", naf)
                .put("communeCode", commune)
                .put("contactEmail", organisation.alias() + "@club.example")
                .toString();
    }

    private static String structure(DemoOrganisation organisation, String kind, String commune) {
        return HttpCalls.JSON
                .createObjectNode()
                .put("externalId", organisation.alias())
                .put("siret", organisation.siret())
                .put("name", organisation.name())
                .put("kind", kind)
                .put("communeCode", commune)
                .put("contactEmail", organisation.alias() + "@club.example")
                .toString();
    }

    @Override
    public Stream<String> beneficiaries() {
        return Stream.empty();
    }

    @Override
    public Stream<String> needs() {
        return Stream.empty();
    }
}

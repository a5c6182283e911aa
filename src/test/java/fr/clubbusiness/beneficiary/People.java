package fr.clubbusiness.beneficiary;

import static io.restassured.RestAssured.given;

import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * People for tests, registered through the API by their structure: {@code aPerson().heldBy(structure).targeting("G1603").create()}.
 * Unless told otherwise they live in Nanterre, are ready for work and agree to be proposed.
 */
public final class People {
    private static final LocalDate AGREED_ON = LocalDate.of(2026, 1, 5);

    private final Map<String, Object> body = new LinkedHashMap<>();
    private @Nullable Member holder;

    /**
     * Somebody registered.
     *
     * @param id of the person
     * @param reference the short reference
     * @param holder the structure that accompanies them
     */
    public record Person(String id, String reference, Member holder) {
        /** Where the person is found, with a sub-resource after it: {@code at("/identity")}. */
        public String at(String suffix) {
            return "/v1/beneficiaries/" + id + suffix;
        }
    }

    private People() {
        body.put("firstName", "Camille");
        body.put("lastName", "Martin");
        body.put("birthDate", "1990-05-17");
        body.put("communeCode", "92050");
        body.put("agreement", agreement(AGREED_ON));
    }

    /** Somebody with what is required, and an agreement. */
    public static People aPerson() {
        return new People();
    }

    /** An agreement given orally on that day. */
    public static Map<String, Object> agreement(LocalDate on) {
        return Map.of("givenOn", on.toString(), "means", "ORAL", "informedOn", on.toString());
    }

    /** Held by that structure; by a new ACI when not said. */
    public People heldBy(Member structure) {
        holder = structure;
        return this;
    }

    /** Wanting these occupations, the first most. */
    public People targeting(String... romeCodes) {
        return with("targetOccupations", List.of(romeCodes));
    }

    /** Living there. */
    public People in(String communeCode) {
        return with("communeCode", communeCode);
    }

    /** Called so. */
    public People named(String firstName, String lastName) {
        return with("firstName", firstName).with("lastName", lastName);
    }

    /** Born that day. */
    public People born(LocalDate birthDate) {
        return with("birthDate", birthDate.toString());
    }

    /** Holding these skills, as declared. */
    public People skilledIn(String... skillCodes) {
        return with(
                "skills",
                List.of(skillCodes).stream().map(code -> Map.of("code", code)).toList());
    }

    /** Kept, and not to be proposed. */
    public People withoutAgreement() {
        body.remove("agreement");
        return this;
    }

    /** With any field of the contract's create body. */
    public People with(String field, Object value) {
        body.put(field, value);
        return this;
    }

    /** Without a field. */
    public People without(String field) {
        body.remove(field);
        return this;
    }

    /** The body that would be sent. */
    public Map<String, Object> body() {
        return body;
    }

    /** Sends it as the holder's staff, and gives the answer. */
    public ValidatableResponse post() {
        return given().auth()
                .oauth2(holder().token())
                .contentType("application/json")
                .body(body)
                .post("/v1/beneficiaries")
                .then();
    }

    /** Registers the person. */
    public Person create() {
        var created = post().statusCode(201).extract();
        return new Person(created.path("id"), created.path("reference"), holder());
    }

    private Member holder() {
        var known = holder;
        if (known == null) {
            known = Members.aStructure(StructureKind.ACI);
            holder = known;
        }
        return known;
    }
}

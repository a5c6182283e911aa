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
 * People for tests, registered through the API by their structure: {@code aPerson().heldBy(structure).targeting("G1603").create()}. By default they
 * live in Nanterre, are ready for work and agree to be proposed.
 */
public final class People {
    private static final LocalDate AGREED_ON = LocalDate.of(2026, 1, 5);

    private final Map<String, Object> body = new LinkedHashMap<>();
    private @Nullable Member holder;

    /**
     * A registered person.
     *
     * @param id of the person
     * @param reference the short reference
     * @param holder the structure that accompanies them
     */
    public record Person(String id, String reference, Member holder) {
        /** The path of the person, with a sub-resource: {@code at("/identity")}. */
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

    /** A person with the required fields and an agreement. */
    public static People aPerson() {
        return new People();
    }

    /** An agreement given orally on this day. */
    public static Map<String, Object> agreement(LocalDate on) {
        return Map.of("givenOn", on.toString(), "means", "ORAL", "informedOn", on.toString());
    }

    /** Accompanied by this structure; a new ACI by default. */
    public People heldBy(Member structure) {
        holder = structure;
        return this;
    }

    /** Aiming at these occupations, the most wanted first. */
    public People targeting(String... romeCodes) {
        return with("targetOccupations", List.of(romeCodes));
    }

    public People in(String communeCode) {
        return with("communeCode", communeCode);
    }

    public People named(String firstName, String lastName) {
        return with("firstName", firstName).with("lastName", lastName);
    }

    public People born(LocalDate birthDate) {
        return with("birthDate", birthDate.toString());
    }

    /** With these declared skills. */
    public People skilledIn(String... skillCodes) {
        return with(
                "skills",
                List.of(skillCodes).stream().map(code -> Map.of("code", code)).toList());
    }

    /** Stored, but not proposed. */
    public People withoutAgreement() {
        body.remove("agreement");
        return this;
    }

    /** With any field of the create request. */
    public People with(String field, Object value) {
        body.put(field, value);
        return this;
    }

    /** Without a field. */
    public People without(String field) {
        body.remove(field);
        return this;
    }

    /** The request body. */
    public Map<String, Object> body() {
        return body;
    }

    /** Sends it as the structure's staff, and returns the answer. */
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

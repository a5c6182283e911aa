package fr.clubbusiness.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** The schema of an import line, made of the OpenAPI document. */
class PublishedSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DOCUMENT = """
            {"components": {"schemas": {
              "Line": {
                "type": "object",
                "required": ["name", "barrier"],
                "properties": {
                  "name": {"type": "string", "maxLength": 100},
                  "hours": {"type": "number"},
                  "barrier": {"$ref": "#/components/schemas/Barrier"},
                  "home": {"$ref": "#/components/schemas/Place"},
                  "places": {"type": "array", "items": {"$ref": "#/components/schemas/Place"}}
                }},
              "Place": {"type": "object", "properties": {"within": {"$ref": "#/components/schemas/Place"}}},
              "Barrier": {
                "type": "object",
                "x-short-form": "code",
                "required": ["code"],
                "properties": {"code": {"type": "string"}, "status": {"type": "string"}}},
              "Unused": {"type": "object"},
              "Level": {"type": "string", "enum": ["A1", "A2"]}
            }}}
            """;

    @Test
    void it_says_its_dialect_its_address_and_its_name() {
        var schema = schema("Line");
        assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("$id").asText()).isEqualTo("https://club.example/v1/schemas/line");
        assertThat(schema.path("title").asText()).isEqualTo("Line");
    }

    @Test
    void constraints_are_those_of_the_document() {
        assertThat(schema("Line").at("/properties/name")).hasToString("{\"type\":\"string\",\"maxLength\":100}");
    }

    @Test
    void a_field_that_is_not_required_may_be_null() {
        assertThat(schema("Line").at("/properties/hours"))
                .hasToString("{\"anyOf\":[{\"type\":\"number\"},{\"type\":\"null\"}]}");
    }

    @Test
    void no_other_field_is_taken() {
        assertThat(schema("Line").path("additionalProperties")).hasToString("false");
        assertThat(schema("Line").at("/$defs/Place/additionalProperties")).hasToString("false");
    }

    @Test
    void references_lead_to_definitions_of_the_schema_itself() {
        assertThat(schema("Line").at("/properties/barrier")).hasToString("{\"$ref\":\"#/$defs/Barrier\"}");
        assertThat(schema("Line").toString()).doesNotContain("#/components/");
    }

    @Test
    void what_is_referred_to_is_defined_and_nothing_else() {
        assertThat(schema("Line").path("$defs").fieldNames()).toIterable().containsExactly("Barrier", "Place");
    }

    @Test
    void a_definition_may_refer_to_itself() {
        assertThat(schema("Line").at("/$defs/Place/properties/within/anyOf/0"))
                .hasToString("{\"$ref\":\"#/$defs/Place\"}");
    }

    @Test
    void an_object_with_a_short_form_may_be_written_as_that_field_alone() {
        var barrier = schema("Line").at("/$defs/Barrier");
        assertThat(barrier.at("/anyOf/0")).hasToString("{\"type\":\"string\"}");
        assertThat(barrier.at("/anyOf/1/required")).hasToString("[\"code\"]");
    }

    @Test
    void the_mark_of_a_short_form_is_not_published() {
        assertThat(schema("Line").toString()).doesNotContain("x-short-form");
    }

    @Test
    void a_schema_without_references_has_no_definitions() {
        assertThat(schema("Level").has("$defs")).isFalse();
    }

    @Test
    void a_schema_that_is_no_object_is_not_closed() {
        assertThat(schema("Level").has("additionalProperties")).isFalse();
    }

    @Test
    void a_name_that_the_document_does_not_have_is_a_fault_of_the_service() {
        assertThatThrownBy(() -> schema("Company")).isInstanceOf(IllegalArgumentException.class);
    }

    private static ObjectNode schema(String name) {
        return PublishedSchema.of(document(), name, "https://club.example/v1/schemas/line");
    }

    private static JsonNode document() {
        try {
            return JSON.readTree(DOCUMENT);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }
}

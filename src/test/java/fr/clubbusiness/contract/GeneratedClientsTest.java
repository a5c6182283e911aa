package fr.clubbusiness.contract;

import static java.util.Comparator.comparingInt;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What generated clients depend on, in any language: names, order, and what is always there. */
class GeneratedClientsTest {
    private static final String SCHEMAS = "#/components/schemas/";

    /** What an adviser may not know is null: an empty list would say that there is nothing. */
    private static final Set<String> HIDDEN_LISTS =
            Set.of("Sensitive.eligibilityCriteria", "Diagnosis.criteria", "Suppliers.items", "Suppliers.nearMisses");

    /** After the parameters of the path; the empty name is any filter. */
    private static final List<String> ORDER = List.of(
            "q",
            "",
            "cursor",
            "limit",
            "sort",
            "fields",
            "include",
            "dryRun",
            "Purpose",
            "If-Match",
            "If-None-Match",
            "Idempotency-Key",
            "Accept-Language");

    private static final int FILTER = ORDER.indexOf("");

    private final JsonNode contract = CommittedContract.read();
    private final List<String> missing = new ArrayList<>();

    @Test
    void groups_are_named_for_programs_and_shown_in_french() {
        contract.path("tags").forEach(group -> {
            var name = group.path("name").asText();
            require(name.matches("[a-z]+"), name + " is no English noun in lower case");
            require(group.has("x-displayName"), name + " has no French name");
        });
        assertThat(missing).as("Say it in @Tag(name, extensions)").isEmpty();
    }

    @Test
    void a_client_meets_parameters_in_one_order() {
        CommittedContract.operations(contract, (address, operation) -> {
            var names = new ArrayList<String>();
            operation.path("parameters").forEach(parameter -> names.add(name(parameter)));
            var path = names.stream().filter(name -> address.contains("{" + name + "}"));
            assertThat(path).as(address).isSortedAccordingTo(comparingInt(name -> address.indexOf("{" + name + "}")));
            assertThat(names.stream().map(name -> rank(address, name)).toList())
                    .as("%s %s", address, names)
                    .isSorted();
            assertThat(names.stream()
                            .filter(name -> rank(address, name) == FILTER)
                            .toList())
                    .as(address)
                    .isSorted();
        });
    }

    @Test
    void every_pattern_holds_for_the_whole_text() {
        contract.findParents("pattern").stream()
                .map(schema -> schema.path("pattern").asText())
                .forEach(pattern -> require(pattern.matches("(?s)\\^.*\\$"), pattern));
        assertThat(missing).as("Begin it with ^ and end it with $").isEmpty();
    }

    @Test
    void a_list_in_an_answer_is_always_there_be_it_empty() {
        for (var name : answered()) {
            var schema = contract.at("/components/schemas/" + name);
            var required = new ArrayList<String>();
            schema.path("required").forEach(field -> required.add(field.asText()));
            schema.path("properties").properties().stream()
                    .filter(field -> field.getValue().has("items"))
                    .forEach(field -> {
                        var place = name + "." + field.getKey();
                        var isList = field.getValue().path("type").asText().equals("array");
                        require(required.contains(field.getKey()), place + " may be absent");
                        require(isList || HIDDEN_LISTS.contains(place), place + " may be null");
                    });
        }
        assertThat(missing).as("Answer an empty list").isEmpty();
    }

    @Test
    void an_answer_that_has_several_forms_names_the_one_that_it_has() {
        contract.at("/components/schemas").properties().forEach(schema -> {
            var forms = schema.getValue();
            require(!forms.has("anyOf"), schema.getKey() + " does not say that its forms exclude each other");
            if (forms.has("oneOf")) {
                var field = forms.at("/discriminator/propertyName").asText();
                require(
                        forms.at("/discriminator/mapping").size()
                                == forms.path("oneOf").size(),
                        schema.getKey());
                forms.at("/discriminator/mapping").properties().forEach(form -> {
                    var named = contract.at(form.getValue().asText().substring(1));
                    require(
                            named.at("/properties/" + field + "/enum")
                                    .toString()
                                    .equals("[\"" + form.getKey() + "\"]"),
                            form.getValue() + " does not name itself");
                    require(
                            named.path("required").toString().contains("\"" + field + "\""),
                            form.getValue().asText());
                });
            }
        });
        assertThat(missing).as("Give it a discriminator, as NeedMatches has").isEmpty();
    }

    /** The names of all schemas in answers. */
    private Set<String> answered() {
        var found = new TreeSet<String>();
        var left = new ArrayList<>(contract.at("/components/responses").findValuesAsText("$ref"));
        CommittedContract.operations(
                contract,
                (_, operation) -> left.addAll(operation.path("responses").findValuesAsText("$ref")));
        while (!left.isEmpty()) {
            var reference = left.removeLast();
            if (reference.startsWith(SCHEMAS) && found.add(reference.substring(SCHEMAS.length()))) {
                left.addAll(contract.at(reference.substring(1)).findValuesAsText("$ref"));
            }
        }
        return found;
    }

    private static String name(JsonNode parameter) {
        var reference = parameter.path("$ref").asText();
        return parameter.has("name")
                ? parameter.path("name").asText()
                : reference.substring(reference.lastIndexOf('/') + 1);
    }

    /** Where parameters of this kind stand. */
    private static int rank(String address, String name) {
        if (address.contains("{" + name + "}")) {
            return -1;
        }
        return ORDER.contains(name) ? ORDER.indexOf(name) : FILTER;
    }

    private void require(boolean met, String otherwise) {
        if (!met) {
            missing.add(otherwise);
        }
    }
}

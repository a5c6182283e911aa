package fr.clubbusiness.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An absent field changes nothing, null empties it. */
class LinePatchTest {
    private static final String STORED = "{'phone':'06','skills':['a'],'pay':{'from':1,'to':2}}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                              | {'phone':'06','skills':['a'],'pay':{'from':1,'to':2}}
            {'phone':'07'}                  | {'phone':'07','skills':['a'],'pay':{'from':1,'to':2}}
            {'phone':null}                  | {'skills':['a'],'pay':{'from':1,'to':2}}
            {'skills':[]}                   | {'phone':'06','skills':[],'pay':{'from':1,'to':2}}
            {'pay':{'to':null}}             | {'phone':'06','skills':['a'],'pay':{'from':1}}
            {'pay':{'from':3}}              | {'phone':'06','skills':['a'],'pay':{'from':3,'to':2}}
            {'pay':null}                    | {'phone':'06','skills':['a']}
            {'pay':{'from':null,'to':null}} | {'phone':'06','skills':['a']}
            {'pitch':'x'}                   | {'phone':'06','skills':['a'],'pay':{'from':1,'to':2},'pitch':'x'}
            """)
    void a_line_changes_the_fields_that_it_contains(String line, String result) {
        assertThat(LinePatch.of(json(line)).mergedInto(json(STORED))).isEqualTo(json(result));
    }

    @Test
    void a_creation_leaves_out_the_fields_that_the_line_empties() {
        assertThat(LinePatch.of(json("{'phone':null,'pay':{'from':null},'skills':['a']}"))
                        .alone())
                .isEqualTo(json("{'skills':['a']}"));
    }

    @Test
    void the_stored_object_is_not_changed() {
        var stored = json(STORED);
        LinePatch.of(json("{'pay':{'to':null},'phone':null}")).mergedInto(stored);
        assertThat(stored).isEqualTo(json(STORED));
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException never) {
            throw new IllegalArgumentException(never);
        }
    }
}
